import { PERMIT, refuse, type Rule } from '../decision';
import { PLAN_TRANSITIONS, type DeclaredPlanChange, type PlanState } from '../vocabulary';
import type { PlanFacts } from './plan-facts';

export interface PlanProcedureFacts {
  readonly plan: PlanFacts;
  readonly nextState: PlanState;
}

/**
 * A-03, N27 11: a plan goes from draft over submission and decision to its filing, and a major change sends it through
 * the same procedure again.
 *
 * Reading: how the procedure is cut into states is this platform's.
 */
export const planProcedure: Rule<PlanProcedureFacts> = {
  id: 'A-03',
  clauses: ['N27:11'],
  basis: 'LAW',
  statement: {
    zh: '实施方案发生重大变更的，应当按照原程序重新审批。',
    en: 'A major change of an approved plan goes through the original procedure again.',
  },
  decide: ({ plan: { state }, nextState }) =>
    PLAN_TRANSITIONS[state].includes(nextState)
      ? PERMIT
      : refuse('PLAN_MOVE_NOT_ALLOWED', { state, nextState }),
};

/** a draft is submitted; an approved plan comes back to its approval by being changed, not by being submitted. */
export const draftSubmission: Rule<Pick<PlanProcedureFacts, 'plan'>> = {
  ...planProcedure,
  decide: ({ plan: { state } }) => (state === 'DRAFT' ? PERMIT : refuse('PLAN_NOT_DRAFT', { state })),
};

export interface PlanChangeFacts {
  readonly plan: PlanFacts;
  /** As what the change is declared; null for a draft, which nobody has approved. */
  readonly change: DeclaredPlanChange | null;
  readonly changeNote: string | null;
  /** What the change touches beside wording: mode, authorising entity, the document of a group. */
  readonly changedSubstance: readonly string[];
}

/**
 * what was approved is changed as a major change, which is pending approval from then on, or as a minor one that
 * corrects wording and is recorded as such.
 *
 * Reading: N27 11 does not say what is major. Here only the wording of name and texts can be minor; another mode,
 * another authorising entity or another document never is.
 */
export const planChange: Rule<PlanChangeFacts> = {
  ...planProcedure,
  decide: ({ plan: { state }, change, changeNote, changedSubstance }) => {
    if (state === 'DRAFT') return PERMIT;
    if (state === 'SUBMITTED') return refuse('PLAN_CHANGE_PENDING', { state });
    if (change === null || changeNote === null) return refuse('PLAN_CHANGE_UNDECLARED');
    return change === 'MINOR' && changedSubstance.length > 0
      ? refuse('PLAN_CHANGE_NOT_MINOR', { parts: changedSubstance.join(', ') })
      : PERMIT;
  },
};

export interface UnchangedPlanFacts {
  readonly plan: PlanFacts;
  /** The approved revision on which the selection was announced. */
  readonly openedOnRevision: number;
}

/**
 * what was announced on one plan is not decided on another.
 *
 * Reading: a corrected wording leaves the approved revision as it is, and the selection goes on.
 */
export const unchangedPlan: Rule<UnchangedPlanFacts> = {
  ...planProcedure,
  decide: ({ plan, openedOnRevision }) =>
    plan.approvedRevision === openedOnRevision
      ? PERMIT
      : refuse('PLAN_CHANGED_SINCE_OPENING', {
          opened: openedOnRevision,
          approved: plan.approvedRevision ?? '-',
        }),
};
