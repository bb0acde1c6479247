import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { dataResourceById, type AgreementResourceEntity } from '../../catalogue';
import { DataResource } from '../../catalogue/api/data-resource.type';
import { toUserError } from '../../ledger/api/refusal.type';
import { addResourcesToScope } from '../service/add-resources-to-scope.service';
import { removeResourcesFromScope } from '../service/remove-resources-from-scope.service';
import type { AgreementEntity } from '../store/agreement.entity';
import { pageOfScope, SCOPE_BY_RESOURCE } from '../store/scope.query';
import { Agreement } from './agreement.type';
import { AddResourcesToScopeInput, RemoveResourcesFromScopeInput, ScopeArgs } from './scope.input';
import { ChangeScopePayload } from './scope.payload';
import { ScopedResource, ScopedResourceConnection } from './scope.type';

type ScopeOutcome = Awaited<ReturnType<typeof addResourcesToScope>>;

const scopeAnswer = (outcome: ScopeOutcome, { locale }: RequestContext): View<ChangeScopePayload> =>
  outcome.ok
    ? { agreement: outcome.value, userErrors: [] }
    : { agreement: null, userErrors: [toUserError(outcome.refusal, locale)] };

/** A scope is read by a query of its own for each agreement: priced so that few are read at once. */
const SCOPE_COST = 20;

@Resolver(() => Agreement)
export class AgreementScopeResolver {
  @Mutation(() => ChangeScopePayload, {
    description:
      'The implementing agency extends the scope of its agreement: all of the named resources, or none. What is barred, core, ungraded, incomplete, or lacks consent or licence is refused by name. Law: plan 四(三); N27 5, 9(5), 25.',
  })
  async addResourcesToScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddResourcesToScopeInput, { description: 'Which resources.' })
    input: AddResourcesToScopeInput,
  ): Promise<View<ChangeScopePayload>> {
    return scopeAnswer(await addResourcesToScope(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangeScopePayload, {
    description:
      'The implementing agency narrows the scope of its agreement without a breach; what is made of the resources stops. After a breach it is terminateResources.',
  })
  async removeResourcesFromScope(
    @Ctx() context: RequestContext,
    @Arg('input', () => RemoveResourcesFromScopeInput, { description: 'Which resources, and why.' })
    input: RemoveResourcesFromScopeInput,
  ): Promise<View<ChangeScopePayload>> {
    return scopeAnswer(await removeResourcesFromScope(context.deps, writerOf(context), input), context);
  }

  @FieldResolver(() => ScopedResourceConnection, {
    description:
      'The resources within its scope, the oldest of the catalogue first; once it has ended, those that it covered to the end.',
    complexity: (estimate) => SCOPE_COST + listComplexity(estimate),
  })
  async scope(
    @Root() { id: agreementId }: AgreementEntity,
    @Ctx() context: RequestContext,
    @Args() args: ScopeArgs,
  ): Promise<Connection<View<ScopedResource>>> {
    const page = await pageOfScope(context.deps.dataSource.manager, {
      agreementId,
      withLeft: args.withLeft,
      window: pageWindow(args, SCOPE_BY_RESOURCE, context),
    });
    return toConnection(page, context);
  }
}

@Resolver(() => ScopedResource)
export class ScopedResourceResolver {
  @FieldResolver(() => DataResource, { description: 'The resource as the catalogue has it now.' })
  async resource(
    @Root() { resourceId }: AgreementResourceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<DataResource>> {
    const resource = await loaders.get(dataResourceById).load(resourceId);
    if (resource === null) throw new Error('A scope refers to a resource that does not exist');
    return resource;
  }
}
