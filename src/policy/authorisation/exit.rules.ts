import type { LegalDate } from '../../kernel/legal-date';
import { asking, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { EarlyTerminationState, TerminationGround } from '../vocabulary';
import { exitCancelsRegistrations } from './exit-cancels-registrations.policy';
import { exitGround } from './exit-ground.policy';
import { exitTasks, type ExitTasksFacts } from './exit-tasks.policy';

interface ExitActFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
}

export interface ApplyEarlyTerminationFacts extends ExitActFacts {
  readonly hasOpenApplication: boolean;
}

/** May the operator apply for an early end? */
export const applyEarlyTerminationRules: readonly Rule<ApplyEarlyTerminationFacts>[] = [
  asking(exitGround, (facts) => ({ ...facts, exitAct: 'APPLY_EARLY' })),
];

export interface DeclineEarlyTerminationFacts extends ExitActFacts {
  readonly application: { readonly state: EarlyTerminationState };
}

/** May the agency decline the operator's application? */
export const declineEarlyTerminationRules: readonly Rule<DeclineEarlyTerminationFacts>[] = [
  asking(exitGround, (facts) => ({ ...facts, exitAct: 'DECLINE_EARLY' })),
];

export interface TerminateAgreementFacts extends ExitActFacts, ExitTasksFacts {
  readonly ground: TerminationGround;
  readonly hasOpenApplication: boolean;
  readonly hasLapsedBreach: boolean;
  readonly hasDocument: boolean;
}

/** May the agency end this agreement on this ground, with these tasks? */
export const terminateAgreementRules: readonly Rule<TerminateAgreementFacts>[] = [
  asking(exitGround, (facts) => ({ ...facts, exitAct: 'TERMINATE' })),
  exitTasks,
  exitCancelsRegistrations,
];

export interface ExpireAgreementFacts extends ExitTasksFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts;
}

/** Has the term passed? Asked by the clock. */
export const expireAgreementRules: readonly Rule<ExpireAgreementFacts>[] = [
  asking(exitGround, ({ today, agreement }) => ({ exitAct: 'EXPIRE', today, agreement })),
  exitTasks,
  exitCancelsRegistrations,
];
