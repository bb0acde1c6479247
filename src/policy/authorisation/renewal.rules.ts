import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { RenewalRuling, RenewalState } from '../vocabulary';
import { evaluatedRenewal, type EvaluationFacts } from './evaluated-renewal.policy';
import { renewalDecidedByAgency } from './renewal-decided-by-agency.policy';
import { renewalInTime } from './renewal-in-time.policy';
import { termLimit } from './term-limit.policy';

export interface ApplyRenewalFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly isLateAdmitted: boolean;
  readonly hasOpenApplication: boolean;
}

/** May the operator apply for a renewal today? */
export const applyRenewalRules: readonly Rule<ApplyRenewalFacts>[] = [
  asking(renewalInTime, (facts) => ({ ...facts, renewalAct: 'APPLY' })),
];

/** May the agency let a late application in? */
export const admitLateRenewalRules: readonly Rule<ApplyRenewalFacts>[] = [
  asking(renewalInTime, (facts) => ({ ...facts, renewalAct: 'ADMIT_LATE' })),
];

export interface DecideRenewalFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly renewal: { readonly state: RenewalState };
  readonly ruling: RenewalRuling;
  /** How long the further term is. */
  readonly years: number;
  readonly hasReason: boolean;
  readonly evaluations: readonly EvaluationFacts[];
}

/** May the agency decide so on this application? */
export const decideRenewalRules: readonly Rule<DecideRenewalFacts>[] = [
  renewalDecidedByAgency,
  asking(evaluatedRenewal, ({ today, agreement, evaluations }) => ({
    today,
    startsOn: agreement.startsOn,
    evaluations,
  })),
  // What is limited is a term: the further one is judged by itself, and not together with what has passed.
  askingWhen(
    ({ ruling }) => ruling === 'APPROVE',
    termLimit,
    ({ today, years, hasReason }) => ({
      today,
      termYears: years,
      hasReason,
    }),
  ),
];
