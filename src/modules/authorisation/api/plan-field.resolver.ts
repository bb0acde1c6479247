import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Transition } from '../../../platform/graphql/transition.type';
import { missingPlanGroups } from '../../../policy/authorisation/plan-complete.policy';
import type { AuthorisationMode, PlanContentGroup } from '../../../policy/vocabulary';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { PlanContentEntity } from '../store/plan-content.entity';
import type { PlanRevisionEntity } from '../store/plan-revision.entity';
import type { PlanEntity } from '../store/plan.entity';
import { contentsByRevisionKey, revisionKey, revisionsByPlanId } from '../store/plan.loader';
import { seesDraftsOf } from '../store/plan.query';
import { AuthorisationModeEnum, PlanContentGroupEnum } from './plan-enums.type';
import { planTransitions } from './plan-transitions';
import { ImplementationPlan, PlanRevision } from './plan.type';

/** What a plan shows beside its own columns; its wording is read off its newest revision. */
@Resolver(() => ImplementationPlan)
export class PlanFieldResolver {
  @FieldResolver(() => Organisation, { description: 'The implementing agency.' })
  async agency(@Root() row: PlanEntity, @Ctx() { loaders }: RequestContext): Promise<View<Organisation>> {
    const agency = await loaders.get(organisationById).load(row.agencyId);
    assert(agency !== null, 'A plan refers to an agency that exists.');
    return agency;
  }

  @FieldResolver(() => Int, { description: 'Number of the newest revision that the caller may read.' })
  async revision(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<number> {
    return (await newestRevision(row, context)).number;
  }

  @FieldResolver(() => String, { description: 'Name, as in the newest revision.' })
  async name(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<string> {
    return (await newestRevision(row, context)).name;
  }

  @FieldResolver(() => AuthorisationModeEnum, {
    description: 'Mode of authorisation, as in the newest revision.',
  })
  async mode(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<AuthorisationMode> {
    return (await newestRevision(row, context)).mode;
  }

  @FieldResolver(() => String, {
    description: 'The body on whose behalf the agency authorises 授权主体, as in the newest revision.',
  })
  async authorisingEntity(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<string> {
    return (await newestRevision(row, context)).authorisingEntity;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it was sent back; null again once it is submitted, and for whoever may read approved wordings only.',
  })
  returnReason(@Root() row: PlanEntity, @Ctx() { caller }: RequestContext): string | null {
    return seesDraftsOf(row, caller) ? row.returnReason : null;
  }

  @FieldResolver(() => [PlanRevision], {
    description: 'Its wordings that the caller may read, oldest first.',
    complexity: ({ childComplexity }) => 3 * (1 + childComplexity),
  })
  revisions(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<PlanRevisionEntity[]> {
    return readableRevisions(row, context);
  }

  @FieldResolver(() => [PlanContentGroupEnum], {
    description:
      'The groups of content that the newest revision still lacks, in the order of N27 9; empty for a plan that may be submitted.',
  })
  async missingGroups(@Root() row: PlanEntity, @Ctx() context: RequestContext): Promise<PlanContentGroup[]> {
    const { number } = await newestRevision(row, context);
    const contents = await contentsOf(row.id, number, context);
    return missingPlanGroups(contents.map(({ contentGroup }) => contentGroup));
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  async availableTransitions(
    @Root() row: PlanEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    const { number, madeBy } = await newestRevision(row, context);
    const contents = await contentsOf(row.id, number, context);
    const authorPersonIds = [
      madeBy,
      ...(row.submittedBy === null ? [] : [row.submittedBy]),
      ...contents.map(({ writtenBy }) => writtenBy),
    ];
    const filledGroups = contents.map(({ contentGroup }) => contentGroup);
    return planTransitions({ plan: row, filledGroups, authorPersonIds }, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() row: PlanEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}

/** Whoever does not see drafts reads what was approved, and its corrected wordings. */
async function readableRevisions(
  plan: PlanEntity,
  { caller, loaders }: RequestContext,
): Promise<PlanRevisionEntity[]> {
  const all = await loaders.get(revisionsByPlanId).load(plan.id);
  return seesDraftsOf(plan, caller)
    ? all
    : all.filter(({ approvedAt, changeKind }) => approvedAt !== null || changeKind === 'MINOR');
}

async function newestRevision(plan: PlanEntity, context: RequestContext): Promise<PlanRevisionEntity> {
  const newest = (await readableRevisions(plan, context)).at(-1);
  assert(newest !== undefined, 'A plan that is seen has a revision that may be read.');
  return newest;
}

const contentsOf = (
  planId: string,
  revision: number,
  { loaders }: RequestContext,
): Promise<PlanContentEntity[]> => loaders.get(contentsByRevisionKey).load(revisionKey(planId, revision));
