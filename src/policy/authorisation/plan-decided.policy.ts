import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts, RecordedDecisionFacts } from '../facts';
import type { EarlierApprovalFacts, PlanFacts } from './plan-facts';
import { recordedByToday } from './recorded-decision';

export interface PlanDecidedFacts {
  readonly plan: PlanFacts;
}

/**
 * A-01, plan 四(五)4 and N27 11: an operator is selected only on a plan that was decided collectively (三重一大) and by
 * the city government.
 *
 * Reading: a plan whose major change waits for its approval is not decided, whatever was decided before.
 */
export const planDecided: Rule<PlanDecidedFacts> = {
  id: 'A-01',
  clauses: ['SEED:4.5.4', 'N27:11'],
  basis: 'LAW',
  statement: {
    zh: '实施方案经“三重一大”集体决策并由市政府审议通过后，方可遴选运营机构。',
    en: 'An operator is selected only on a plan that was decided collectively and by the city government.',
  },
  decide: ({ plan }) =>
    plan.state === 'APPROVED' || plan.state === 'FILED'
      ? PERMIT
      : refuse('PLAN_NOT_DECIDED', { state: plan.state }),
};

export interface PlanApprovalFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  /** Who wrote and who submitted the revision that is approved. */
  readonly authorPersonIds: readonly string[];
  readonly collectiveDecision: RecordedDecisionFacts;
  readonly governmentDecision: RecordedDecisionFacts;
  readonly earlierApprovals: readonly EarlierApprovalFacts[];
}

/**
 * what makes a plan decided is the record of both decisions, taken on this very revision.
 *
 * Reading: the original procedure of a changed plan (N27 11) means decisions taken anew, so that none is recorded twice.
 * That the two decisions come in this order, and that a second person records them, are rules of this platform.
 */
export const planApproval: Rule<PlanApprovalFacts> = {
  ...planDecided,
  decide: ({ today, actor, authorPersonIds, collectiveDecision, governmentDecision, earlierApprovals }) => {
    if (authorPersonIds.includes(actor.personId)) return refuse('PLAN_AUTHOR_APPROVES');
    for (const decision of [collectiveDecision, governmentDecision]) {
      const finding = recordedByToday(today, decision);
      if (!finding.permitted) return finding;
    }
    if (governmentDecision.decidedOn < collectiveDecision.decidedOn) {
      return refuse('PLAN_DECISIONS_OUT_OF_ORDER', {
        governmentOn: governmentDecision.decidedOn,
        collectiveOn: collectiveDecision.decidedOn,
      });
    }
    for (const { revision, collectiveDecisionNumber, governmentDecisionNumber } of earlierApprovals) {
      if (collectiveDecisionNumber === collectiveDecision.number) {
        return refuse('PLAN_DECISION_REUSED', { number: collectiveDecision.number, revision });
      }
      if (governmentDecisionNumber === governmentDecision.number) {
        return refuse('PLAN_DECISION_REUSED', { number: governmentDecision.number, revision });
      }
    }
    return PERMIT;
  },
};
