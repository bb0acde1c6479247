import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { publicationsByAgreementId, scopeCountByAgreementId } from '../store/agreement-parts.loader';
import type { AgreementPublicationEntity } from '../store/agreement-publication.entity';
import {
  isPublished,
  pageOfPublished,
  pageOfScope,
  PUBLISHED_NEWEST,
  SCOPE_BY_RESOURCE,
} from '../store/agreement-published.query';
import type { AgreementEntity } from '../store/agreement.entity';
import {
  PublishedAgreement,
  PublishedAgreementConnection,
  PublishedResource,
  PublishedResourceConnection,
} from './agreement-published.type';

/** What everybody may know of agreements. */
@Resolver(() => PublishedAgreement)
export class PublishedAgreementResolver {
  @Query(() => PublishedAgreementConnection, {
    description:
      'The authorisations that were published, newest first: for everybody. What has ended stays on record. Law: N27 18.',
    complexity: listComplexity,
  })
  async publishedAgreements(
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<View<PublishedAgreement>>> {
    const window = pageWindow(args, PUBLISHED_NEWEST, context);
    return toConnection(await pageOfPublished(context.deps.dataSource.manager, window), context);
  }

  @Query(() => PublishedResourceConnection, {
    nullable: true,
    description:
      'The resources that lie within a published authorisation now: for everybody. Null when it was not published. Law: N27 18.',
    complexity: listComplexity,
  })
  async publishedScope(
    @Ctx() context: RequestContext,
    @Arg('agreementId', () => ID, { description: 'The agreement.' }) agreementId: string,
    @Args() args: PageArgs,
  ): Promise<Connection<View<PublishedResource>> | null> {
    const window = pageWindow(args, SCOPE_BY_RESOURCE, context);
    const { manager } = context.deps.dataSource;
    if (!isId('agreement', agreementId) || !(await isPublished(manager, agreementId))) return null;
    return toConnection(await pageOfScope(manager, agreementId, window), context);
  }

  @FieldResolver(() => Organisation, { description: 'Who is authorised: the operator.' })
  operator(@Root() row: AgreementEntity, @Ctx() context: RequestContext) {
    return partyOf(row.operatorId, context);
  }

  @FieldResolver(() => Organisation, { description: 'The implementing agency.' })
  agency(@Root() row: AgreementEntity, @Ctx() context: RequestContext) {
    return partyOf(row.agencyId, context);
  }

  @FieldResolver(() => String, { description: 'What is authorised, in words.' })
  async content(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<string> {
    return (await newestOf(row, context)).content;
  }

  @FieldResolver(() => String, { description: 'Which resources, in words; publishedScope lists them.' })
  async scope(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<string> {
    return (await newestOf(row, context)).scope;
  }

  @FieldResolver(() => Int, {
    description:
      'How many resources lie within its scope; once it has ended, how many it covered to the end.',
  })
  scopeCount(@Root() { id }: AgreementEntity, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.get(scopeCountByAgreementId).load(id);
  }

  @FieldResolver(() => InstantScalar, { description: 'When it was last published, UTC.' })
  async publishedAt(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<Date> {
    return (await newestOf(row, context)).publishedAt;
  }
}

async function newestOf(
  { id }: AgreementEntity,
  { loaders }: RequestContext,
): Promise<AgreementPublicationEntity> {
  const newest = (await loaders.get(publicationsByAgreementId).load(id)).at(-1);
  assert(newest !== undefined, 'Only what was published is shown to everybody.');
  return newest;
}

async function partyOf(id: string, { loaders }: RequestContext): Promise<View<Organisation>> {
  const organisation = await loaders.get(organisationById).load(id);
  assert(organisation !== null, 'An agreement refers to parties that exist.');
  return organisation;
}
