import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf, writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { decideResourceRegrading } from '../service/decide-resource-regrading.service';
import { proposeResourceRegrading } from '../service/propose-resource-regrading.service';
import { dataResourceById } from '../store/data-resource.query';
import type { ResourceRegradingEntity } from '../store/resource-regrading.entity';
import { pageOfRegradings, REGRADINGS_NEWEST } from '../store/resource-regrading.query';
import {
  DecideResourceRegradingInput,
  ProposeResourceRegradingInput,
  ResourceRegradingsArgs,
} from './catalogue.input';
import { DecideResourceRegradingPayload, ProposeResourceRegradingPayload } from './catalogue.payload';
import { DataResource } from './data-resource.type';
import { ResourceRegrading, ResourceRegradingConnection } from './resource-regrading.type';

@Resolver(() => ResourceRegrading)
export class ResourceRegradingResolver {
  @Query(() => ResourceRegradingConnection, {
    description:
      'Proposals to grade important resources as general, newest first: a department’s own, all for agencies and supervisors.',
    complexity: listComplexity,
  })
  async resourceRegradings(
    @Ctx() context: RequestContext,
    @Args() args: ResourceRegradingsArgs,
  ): Promise<Connection<View<ResourceRegrading>>> {
    const window = pageWindow(args, REGRADINGS_NEWEST, context);
    const { manager } = context.deps.dataSource;
    return toConnection(await pageOfRegradings(manager, memberOf(context), window, args.state), context);
  }

  @Mutation(() => ProposeResourceRegradingPayload, {
    description:
      'The holder proposes to grade its important resource as general under the standard of its sector. Until an agency approves it stays important. Law: N18 二(一).',
  })
  async proposeResourceRegrading(
    @Ctx() context: RequestContext,
    @Arg('input', () => ProposeResourceRegradingInput, { description: 'The proposal.' })
    input: ProposeResourceRegradingInput,
  ): Promise<View<ProposeResourceRegradingPayload>> {
    const outcome = await proposeResourceRegrading(context.deps, writerOf(context), { ...input });
    return { regrading: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => DecideResourceRegradingPayload, {
    description:
      'An implementing agency approves or rejects a proposal; never who proposed it. With the approval the resource is general data. Law: N18 二(一).',
  })
  async decideResourceRegrading(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideResourceRegradingInput, { description: 'The ruling.' })
    input: DecideResourceRegradingInput,
  ): Promise<View<DecideResourceRegradingPayload>> {
    const command = { ...input, reason: input.reason ?? null };
    const outcome = await decideResourceRegrading(context.deps, writerOf(context), command);
    return outcome.ok
      ? { regrading: outcome.value, userErrors: [] }
      : { regrading: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => DataResource, { description: 'The resource that shall be graded anew.' })
  async resource(
    @Root() row: ResourceRegradingEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>> {
    const resource = await loaders.get(dataResourceById).load(row.resourceId);
    if (resource === null) throw new Error('A proposal refers to a resource that does not exist');
    return resource;
  }
}
