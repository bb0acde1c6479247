import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { dataResourceById } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { discloseResourceUse } from '../service/disclose-resource-use.service';
import type { DisclosedUse } from '../store/resource-use-disclosure.entity';
import {
  DISCLOSURES_NEWEST,
  pageOfDisclosures,
  pageOfUses,
  USES_BY_RESOURCE,
} from '../store/resource-use.query';
import { DiscloseResourceUseInput, OfAgreementArgs } from './listing.input';
import { DiscloseResourceUsePayload } from './listing.payload';
import {
  ResourceUse,
  ResourceUseConnection,
  ResourceUseDisclosure,
  ResourceUseDisclosureConnection,
} from './resource-use.type';

@Resolver(() => ResourceUse)
export class ResourceUseResolver {
  @Query(() => ResourceUseConnection, {
    description:
      'How the resources of an agreement are used at this moment, by resource; one that no approved product uses is left out. Open to everybody. Law: N27 19.',
    complexity: listComplexity,
  })
  async resourceUse(
    @Ctx() context: RequestContext,
    @Args() args: OfAgreementArgs,
  ): Promise<Connection<DisclosedUse>> {
    const window = pageWindow(args, USES_BY_RESOURCE, context);
    return toConnection(await pageOfUses(context.deps.dataSource.manager, args.agreementId, window), context);
  }

  @Query(() => ResourceUseDisclosureConnection, {
    description:
      'What was disclosed about the use of resources of an agreement, newest first. Open to everybody. Law: N27 19.',
    complexity: listComplexity,
  })
  async resourceUseDisclosures(
    @Ctx() context: RequestContext,
    @Args() args: OfAgreementArgs,
  ): Promise<Connection<View<ResourceUseDisclosure>>> {
    const window = pageWindow(args, DISCLOSURES_NEWEST, context);
    return toConnection(
      await pageOfDisclosures(context.deps.dataSource.manager, args.agreementId, window),
      context,
    );
  }

  @Mutation(() => DiscloseResourceUsePayload, {
    description:
      'The operator discloses how its resources are used, as the record has it at this moment. The next disclosure is due a period on. Law: N27 19.',
  })
  async discloseResourceUse(
    @Ctx() context: RequestContext,
    @Arg('input', () => DiscloseResourceUseInput, { description: 'Of which agreement.' })
    input: DiscloseResourceUseInput,
  ): Promise<View<DiscloseResourceUsePayload>> {
    const outcome = await discloseResourceUse(context.deps, writerOf(context), input);
    return { disclosure: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => DataResource, { description: 'The resource as the catalogue has it now.' })
  async resource(
    @Root() { resourceId }: DisclosedUse,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>> {
    const resource = await loaders.get(dataResourceById).load(resourceId);
    if (resource === null) throw new Error('Resources are never deleted');
    return resource;
  }
}
