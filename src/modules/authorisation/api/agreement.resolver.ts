import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { AgreementEntity } from '../store/agreement.entity';
import { AGREEMENTS_NEWEST, pageOfAgreements } from '../store/agreement.query';
import { Agreement, AgreementConnection } from './agreement.type';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => AgreementConnection, {
    description: 'Agreements, newest first: for their parties, auditors and regulators.',
    complexity: listComplexity,
  })
  async agreements(
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<View<Agreement>>> {
    const window = pageWindow(args, AGREEMENTS_NEWEST, context);
    return toConnection(
      await pageOfAgreements(context.deps.dataSource.manager, context.caller, window),
      context,
    );
  }

  @FieldResolver(() => Organisation, { description: 'The authorised operator.' })
  operator(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return party(row.operatorId, context);
  }

  @FieldResolver(() => Organisation, { description: 'The implementing agency.' })
  agency(@Root() row: AgreementEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return party(row.agencyId, context);
  }
}

async function party(id: string, { loaders }: RequestContext): Promise<View<Organisation>> {
  const organisation = await loaders.get(organisationById).load(id);
  if (organisation === null) throw new Error('An agreement refers to a party that does not exist');
  return organisation;
}
