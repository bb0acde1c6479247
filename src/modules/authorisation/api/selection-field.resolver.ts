import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import type { PlanEntity } from '../store/plan.entity';
import { planVisibleTo } from '../store/plan.loader';
import { seesDraftsOf } from '../store/plan.query';
import type { SelectionEntity } from '../store/selection.entity';
import {
  candidateById,
  candidatesVisibleTo,
  planById,
  signedAgreementBySelectionId,
} from '../store/selection.loader';
import { ImplementationPlan } from './plan.type';
import { RecordedDecision } from './recorded-decision.type';
import { selectionTransitions } from './selection-transitions';
import { OperatorSelection, SelectionCandidate } from './selection.type';

/** What a selection shows beside its own columns. */
@Resolver(() => OperatorSelection)
export class SelectionFieldResolver {
  @FieldResolver(() => ImplementationPlan, {
    nullable: true,
    description: 'The plan on which it rests; null for a candidate without an agreement that rests on it.',
  })
  plan(@Root() row: SelectionEntity, @Ctx() { caller, loaders }: RequestContext): Promise<PlanEntity | null> {
    return loaders.get(planVisibleTo(caller)).load(row.planId);
  }

  @FieldResolver(() => [SelectionCandidate], {
    description: 'Who stands in it; an organisation that stood sees itself only.',
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
  })
  candidates(
    @Root() row: SelectionEntity,
    @Ctx() { caller, loaders }: RequestContext,
  ): Promise<View<SelectionCandidate>[]> {
    return loaders.get(candidatesVisibleTo(caller)).load(row.id);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description:
      'Who was appointed; null until it is decided. Of a cancelled one: whose appointment was taken back.',
  })
  async appointed(
    @Root() row: SelectionEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation> | null> {
    if (row.appointedCandidateId === null) return null;
    const candidate = await loaders.get(candidateById).load(row.appointedCandidateId);
    assert(candidate !== null, 'A decided selection refers to a candidate that exists.');
    return loaders.get(organisationById).load(candidate.organisationId);
  }

  @FieldResolver(() => RecordedDecision, {
    nullable: true,
    description: 'The collective decision 三重一大 on the outcome; null until it is decided.',
  })
  collectiveDecision(@Root() row: SelectionEntity): View<RecordedDecision> | null {
    const { collectiveDecisionNumber: number, collectiveDecisionOn: decidedOn } = row;
    return number !== null && decidedOn !== null ? { number, decidedOn } : null;
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  async availableTransitions(
    @Root() row: SelectionEntity,
    @Ctx() context: RequestContext,
  ): Promise<View<Transition>[]> {
    const signedAgreement = await context.loaders.get(signedAgreementBySelectionId).load(row.id);
    return selectionTransitions(row, await planOf(row, context), signedAgreement, context);
  }

  @FieldResolver(() => [HistoryEvent], {
    description: 'What happened to it, oldest first; who stood in it does not see what concerned others.',
  })
  async history(@Root() row: SelectionEntity, @Ctx() context: RequestContext): Promise<View<HistoryEvent>[]> {
    const events = await context.loaders.get(eventsBySubjectId).load(row.id);
    return seesDraftsOf(await planOf(row, context), context.caller)
      ? events
      : events.filter(({ type }) => type.startsWith('SELECTION_'));
  }
}

async function planOf(row: SelectionEntity, { loaders }: RequestContext): Promise<PlanEntity> {
  const plan = await loaders.get(planById).load(row.planId);
  assert(plan !== null, 'A selection refers to a plan that exists.');
  return plan;
}
