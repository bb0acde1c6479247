import type { LegalDate } from '../../kernel/legal-date';
import { refuse, type RefusedFinding } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { AgreementState } from '../vocabulary';

interface RunningFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts;
}

/** The states in which an agreement may still be suspended, renewed or ended early by its parties. */
const RUNNING: readonly AgreementState[] = ['ACTIVE', 'SUSPENDED'];

/**
 * Why nothing of an agreement's life can go on; null while it runs. Judged by the date and not only by the state: in
 * the instant after its last day it is over, whether or not the clock has written so.
 */
export function whyNotRunning(
  { today, agreement }: RunningFacts,
  states: readonly AgreementState[] = RUNNING,
): RefusedFinding | null {
  const { state, endsOn } = agreement;
  const isPast = endsOn !== null && today > endsOn && state !== 'TERMINATED';
  if (isPast || state === 'EXPIRED') return refuse('AGREEMENT_EXPIRED', { endsOn: endsOn ?? '-' });
  return states.includes(state) ? null : refuse('AGREEMENT_STATE_NOT_FIT', { state });
}

/** Whether it is over for good: by its state, or by the date in the instant after its last day. */
export const hasEnded = ({ today, agreement: { state, endsOn } }: RunningFacts): boolean =>
  state === 'EXPIRED' || state === 'TERMINATED' || (endsOn !== null && today > endsOn);

/** Why the act is not this actor's, if it belongs to the agency of the agreement. */
export const whyNotAgency = (actor: ActorFacts, { agencyId }: AgreementFacts): RefusedFinding | null =>
  actor.kind === 'IMPLEMENTING_AGENCY' && actor.organisationId === agencyId
    ? null
    : refuse('NOT_BY_AGENCY_OF_AGREEMENT');

/** Why the act is not this actor's, if it belongs to the operator of the agreement. */
export const whyNotOperator = (actor: ActorFacts, { operatorId }: AgreementFacts): RefusedFinding | null =>
  actor.kind === 'OPERATOR' && actor.organisationId === operatorId
    ? null
    : refuse('NOT_BY_OPERATOR_OF_AGREEMENT');
