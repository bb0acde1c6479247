import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf, writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import type { Refusal } from '../../../platform/refusal';
import { freshnessOn } from '../../../policy';
import { eventsBySubjectId, type PolicyRefusal } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { barResource, liftResourceBar } from '../service/bar-resource.service';
import { catalogueResource } from '../service/catalogue-resource.service';
import { reportResourceUpdate } from '../service/report-resource-update.service';
import { reviseResource } from '../service/revise-resource.service';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { pageOfResources, RESOURCES_BY_CODE } from '../store/data-resource.query';
import {
  BarResourceInput,
  CatalogueResourceInput,
  DataResourcesArgs,
  LiftResourceBarInput,
  ReportResourceUpdateInput,
  ReviseResourceInput,
} from './catalogue.input';
import { CatalogueResourcePayload, ChangeResourcePayload } from './catalogue.payload';
import {
  CatalogueEntry,
  DataResource,
  DataResourceConnection,
  ResourceFreshness,
  ResourceOutline,
} from './data-resource.type';
import { mayReadEntry, mayReadOutline } from './resource.visibility';

const changeAnswer = (
  outcome: Outcome<View<DataResourceEntity>, Refusal<PolicyRefusal>>,
  { locale }: RequestContext,
): View<ChangeResourcePayload> =>
  outcome.ok
    ? { resource: outcome.value, userErrors: [] }
    : { resource: null, userErrors: [toUserError(outcome.refusal, locale)] };

/** An entry as it was sent, with null for what was left out. */
const entryOf = (input: CatalogueResourceInput | ReviseResourceInput) => ({
  name: input.name,
  grade: input.grade ?? null,
  containsPersonalInformation: input.containsPersonalInformation,
  source: input.source,
  providerRegion: input.providerRegion ?? null,
  providerConsentReference: input.providerConsentReference ?? null,
  utilityLicenceReference: input.utilityLicenceReference ?? null,
  updateFrequency: input.updateFrequency ?? null,
  updateInterval: input.updateInterval ?? null,
  lastUpdatedOn: input.lastUpdatedOn ?? null,
  qualityNote: input.qualityNote ?? null,
});

@Resolver(() => DataResource)
export class DataResourceResolver {
  @Query(() => DataResourceConnection, {
    description:
      'The resource catalogue by code: for a department what it holds; for an operator what its agreements cover until they end and, under an agreement in force, everything that is neither barred nor core, to request data of; for agencies and supervisors all. Constant cost, by keyset.',
    complexity: listComplexity,
  })
  async dataResources(
    @Ctx() context: RequestContext,
    @Args() args: DataResourcesArgs,
  ): Promise<Connection<View<DataResource>>> {
    const page = await pageOfResources(context.deps.dataSource.manager, {
      caller: memberOf(context),
      today: legalDateOf(context.deps.clock.now()),
      filter: args.where ?? {},
      window: pageWindow(args, RESOURCES_BY_CODE, context),
    });
    return toConnection(page, context);
  }

  @Mutation(() => CatalogueResourcePayload, {
    description: 'A department enters a resource that it holds into the catalogue. Law: plan 四(三), 四(九).',
  })
  async catalogueResource(
    @Ctx() context: RequestContext,
    @Arg('input', () => CatalogueResourceInput, { description: 'The entry.' }) input: CatalogueResourceInput,
  ): Promise<View<CatalogueResourcePayload>> {
    const { idempotencyKey, resourceCode } = input;
    const command = { idempotencyKey, resourceCode, ...entryOf(input) };
    const outcome = await catalogueResource(context.deps, writerOf(context), command);
    return { resource: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ChangeResourcePayload, {
    description:
      'The holder rewrites its entry. A resource that it grades as core leaves every scope at once, and what is made of it stops; what is made of one that becomes important data or personal information stops unless it would be approved so today. Law: N18 二.',
  })
  async reviseResource(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReviseResourceInput, { description: 'The entry as it shall stand.' })
    input: ReviseResourceInput,
  ): Promise<View<ChangeResourcePayload>> {
    const { resourceId, expectedVersion } = input;
    const command = { resourceId, expectedVersion, ...entryOf(input) };
    return changeAnswer(await reviseResource(context.deps, writerOf(context), command), context);
  }

  @Mutation(() => ChangeResourcePayload, {
    description:
      'The holder reports that it updated a resource, which is fresh again by that. Law: plan 四(三).',
  })
  async reportResourceUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportResourceUpdateInput, { description: 'Which resource, and when.' })
    input: ReportResourceUpdateInput,
  ): Promise<View<ChangeResourcePayload>> {
    return changeAnswer(await reportResourceUpdate(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangeResourcePayload, {
    description:
      'An implementing agency bars the use of a resource: it leaves every scope at once, and what is made of it stops. Law: plan 四(三); N27 5.',
  })
  async barResource(
    @Ctx() context: RequestContext,
    @Arg('input', () => BarResourceInput, { description: 'Which resource, and why.' })
    input: BarResourceInput,
  ): Promise<View<ChangeResourcePayload>> {
    return changeAnswer(await barResource(context.deps, writerOf(context), input), context);
  }

  @Mutation(() => ChangeResourcePayload, {
    description:
      'An implementing agency lifts the bar on a resource. It comes into no scope by that: whoever wants it there adds it again.',
  })
  async liftResourceBar(
    @Ctx() context: RequestContext,
    @Arg('input', () => LiftResourceBarInput, { description: 'Which resource, and why.' })
    input: LiftResourceBarInput,
  ): Promise<View<ChangeResourcePayload>> {
    return changeAnswer(await liftResourceBar(context.deps, writerOf(context), input), context);
  }

  @FieldResolver(() => Organisation, { description: 'The organisation that holds and supplies it.' })
  async holder(
    @Root() row: DataResourceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const holder = await loaders.get(organisationById).load(row.holderId);
    if (holder === null) throw new Error('A resource refers to a holder that does not exist');
    return holder;
  }

  @FieldResolver(() => ResourceFreshness, { description: 'Whether it is up to date today.' })
  freshness(@Root() row: DataResourceEntity, @Ctx() { deps }: RequestContext): View<ResourceFreshness> {
    return freshnessOn(legalDateOf(deps.clock.now()), row);
  }

  @FieldResolver(() => ResourceOutline, {
    nullable: true,
    description:
      'What whoever may request it has to know of it. For operators under an agreement in force, unless it is barred or core, and for everybody who sees its entry; null for everybody else.',
  })
  async outline(
    @Root() row: DataResourceEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<ResourceOutline> | null> {
    return (await mayReadOutline(row, context)) ? row : null;
  }

  @FieldResolver(() => CatalogueEntry, {
    nullable: true,
    description:
      'The rest of its entry. For its holder, operators in whose scope it is until their agreement ends, agencies and supervisors; null for everybody else.',
  })
  async entry(
    @Root() row: DataResourceEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<CatalogueEntry> | null> {
    return (await mayReadEntry(row, context)) ? row : null;
  }

  @FieldResolver(() => [HistoryEvent], {
    nullable: true,
    description: 'What happened to it, oldest first. Seen with its entry; null for everybody else.',
  })
  async history(
    @Root() row: DataResourceEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<HistoryEvent>[] | null> {
    return (await mayReadEntry(row, context)) ? context.loaders.get(eventsBySubjectId).load(row.id) : null;
  }
}
