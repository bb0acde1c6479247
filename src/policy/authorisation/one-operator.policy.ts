import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { RivalSelectionFacts } from '../facts';
import type { AuthorisationMode } from '../vocabulary';
import { agreementParties } from './agreement-parties.policy';

/** What is about to be done on the plan: each step binds it to one operator a little more. */
export type OneOperatorStep = 'OPEN_SELECTION' | 'APPOINT' | 'DRAFT' | 'CONCLUDE';

export interface OneOperatorFacts {
  readonly step: OneOperatorStep;
  /** Of the plan as it was approved; null before it was. */
  readonly mode: AuthorisationMode | null;
  /** The other selections on the plan that were not cancelled. */
  readonly rivals: readonly RivalSelectionFacts[];
}

/** An agreement that is drawn up binds nobody yet: of two drafts, the one that is signed first excludes the other. */
const isBinding = ({ agreement }: RivalSelectionFacts): boolean =>
  agreement !== null && agreement.state !== 'DRAFT';

/** Whether a rival stands in the way of a step, and how. */
function whyExcluded(rival: RivalSelectionFacts, step: OneOperatorStep): Finding | null {
  const { title, state, agreement, hasCarriedAgreement } = rival;
  if (isBinding(rival)) return refuse('PLAN_HAS_AGREEMENT', { agreement: agreement?.number ?? '' });
  if (step === 'CONCLUDE') return null;
  if (agreement !== null) return refuse('PLAN_HAS_AGREEMENT', { agreement: agreement.number });
  if (state === 'OPEN')
    return step === 'APPOINT' ? null : refuse('PLAN_HAS_OPEN_SELECTION', { selection: title });
  // An appointment whose agreement has ended has had its turn.
  return hasCarriedAgreement ? null : refuse('PLAN_HAS_APPOINTMENT', { selection: title });
}

/**
 * A-08, plan 四(二) and 四(四): where the whole package is authorised (整体授权), it is authorised to one operator.
 *
 * Reading: while one operator is sought, appointed or bound on such a plan, no second one is. An appointment that
 * carries no signed agreement is taken back by cancelling its selection, with a reason; one whose agreement has ended
 * stands in nobody's way. Authorisation by field or by scenario has as many operators as it has fields or scenarios.
 *
 * @design
 */
export const oneOperator: Rule<OneOperatorFacts> = {
  ...agreementParties,
  decide: ({ step, mode, rivals }) => {
    if (mode !== 'WHOLE_PACKAGE') return PERMIT;
    return rivals.map((rival) => whyExcluded(rival, step)).find((finding) => finding !== null) ?? PERMIT;
  },
};

export interface WithdrawnAppointmentFacts {
  /** Number of the agreement on this appointment that was signed and has not ended; null for none. */
  readonly signedAgreement: string | null;
}

/** an appointment is taken back as long as no signed agreement rests on it. */
export const withdrawnAppointment: Rule<WithdrawnAppointmentFacts> = {
  ...agreementParties,
  decide: ({ signedAgreement }) =>
    signedAgreement === null
      ? PERMIT
      : refuse('APPOINTMENT_CARRIES_AGREEMENT', { agreement: signedAgreement }),
};

export interface StandingAppointmentFacts {
  /** Null where the selection was cancelled, before or after it was decided. */
  readonly operatorId: string | null;
}

/** what is drawn up on an appointment is concluded with whom it still appoints. */
export const standingAppointment: Rule<StandingAppointmentFacts> = {
  ...agreementParties,
  decide: ({ operatorId }) => (operatorId === null ? refuse('APPOINTMENT_TAKEN_BACK') : PERMIT),
};
