import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, AppointmentFacts } from '../facts';
import type { AgreementSeat, DutyKind, ExclusivityResult, OrganisationState } from '../vocabulary';
import { agreementComplete } from './agreement-complete.policy';
import type { AgreementContentFacts, SecurityLeadFacts } from './agreement-content-facts';
import { agreementFiling } from './agreement-filing.policy';
import { agreementBan } from './agreement-holds-ban.policy';
import { agreementParties } from './agreement-parties.policy';
import { agreementPublication } from './agreement-publication.policy';
import { agreementTerm, termFromSigning } from './agreement-term.policy';
import { exclusiveConditions } from './exclusive-conditions.policy';
import { oneOperator, standingAppointment } from './one-operator.policy';
import { planFiled } from './plan-filed.policy';
import {
  securityLeadFit,
  securityLeadNamed,
  securityLeadNaming,
  type SecurityLeadNamingFacts,
} from './security-lead.policy';
import { termLimit } from './term-limit.policy';

export interface DraftAgreementFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly appointment: AppointmentFacts;
  /** State of the appointed operator; null before one is appointed. */
  readonly operatorState: OrganisationState | null;
  readonly livingAgreement: string | null;
}

/** May an agreement be drawn up on this appointment? */
export const draftAgreementRules: readonly Rule<DraftAgreementFacts>[] = [
  asking(agreementParties, ({ actor, appointment, operatorState, livingAgreement }) => ({
    partyAct: 'DRAFT',
    actor,
    appointment,
    operatorState,
    livingAgreement,
  })),
  asking(planFiled, ({ appointment }) => ({ plan: { state: appointment.planState } })),
  asking(oneOperator, ({ appointment: { mode, rivals } }) => ({ step: 'DRAFT', mode, rivals })),
];

export interface AgreedTermFacts {
  /** Null for an agreement whose content is not kept here. */
  readonly termYears: number | null;
  readonly hasTermReason: boolean;
}

const termWithinLimit: Rule<AgreedTermFacts & { readonly today: LegalDate }> = askingWhen(
  ({ termYears }) => termYears !== null,
  termLimit,
  ({ today, termYears, hasTermReason }) => ({
    today,
    termYears: termYears ?? 0,
    hasReason: hasTermReason,
  }),
);

export interface ReviseAgreementFacts extends AgreedTermFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  /** The person who is named with this change; null where it names nobody. */
  readonly securityLead: SecurityLeadFacts | null;
}

/** May the agreement be changed so? It may be incomplete as long as nobody has signed all of it. */
export const reviseAgreementRules: readonly Rule<ReviseAgreementFacts>[] = [
  asking(agreementParties, ({ actor, agreement }) => ({ partyAct: 'REVISE', actor, agreement })),
  termWithinLimit,
  asking(securityLeadFit, ({ securityLead }) => ({ securityLead })),
];

export interface RestingOnAppointmentFacts {
  /** Null for an agreement that was drawn up on no appointment recorded here. */
  readonly appointment: Pick<AppointmentFacts, 'planState' | 'mode' | 'rivals' | 'operatorId'> | null;
}

const isOnAppointment = ({ appointment }: RestingOnAppointmentFacts): boolean => appointment !== null;

/**
 * What is concluded on an appointment: it stands, on a filed plan, and nobody else is bound by the same whole package. A
 * plan whose major change is pending is filed no more, until the change was approved and filed in its turn.
 */
const concludedOnAppointment: readonly Rule<RestingOnAppointmentFacts>[] = [
  askingWhen(isOnAppointment, standingAppointment, ({ appointment }) => ({
    operatorId: appointment?.operatorId ?? null,
  })),
  askingWhen(isOnAppointment, planFiled, ({ appointment }) => ({
    plan: { state: appointment?.planState ?? 'DRAFT' },
  })),
  askingWhen(isOnAppointment, oneOperator, ({ appointment }) => ({
    step: 'CONCLUDE',
    mode: appointment?.mode ?? null,
    rivals: appointment?.rivals ?? [],
  })),
];

export interface SignAgreementFacts extends AgreedTermFacts, RestingOnAppointmentFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts;
  readonly content: AgreementContentFacts;
  readonly seat: AgreementSeat | null;
  readonly hasSigned: boolean;
  /** Whether this is the last signature. */
  readonly isLast: boolean;
  /** What the last signature gives the agency to do. */
  readonly duties: readonly DutyKind[];
}

/** May this party sign what stands there? The last signature also counts the term and opens the duty to file. */
export const signAgreementRules: readonly Rule<SignAgreementFacts>[] = [
  asking(agreementParties, ({ agreement, content, seat, hasSigned }) => ({
    partyAct: 'SIGN',
    agreement,
    content,
    seat,
    hasSigned,
  })),
  ...concludedOnAppointment,
  asking(agreementComplete, ({ content }) => ({ step: 'SIGN', content })),
  asking(agreementBan, ({ content }) => ({ step: 'SIGN', content })),
  termWithinLimit,
  askingWhen(
    ({ isLast }) => isLast,
    agreementTerm,
    ({ today, termYears }) => ({
      signedOn: today,
      ...(termYears === null ? { startsOn: null, endsOn: null } : termFromSigning(today, termYears)),
      termYears,
    }),
  ),
  askingWhen(
    ({ isLast }) => isLast,
    agreementFiling,
    ({ duties }) => ({ duties }),
  ),
];

/** What the newest review of exclusive conditions came to, where there are any. */
export interface ExclusivityFacts {
  readonly hasExclusiveConditions: boolean;
  /** Null before the first review. */
  readonly exclusivityResult: ExclusivityResult | null;
}

export interface ActivateAgreementFacts extends RestingOnAppointmentFacts, ExclusivityFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly content: AgreementContentFacts;
  readonly signedOn: LegalDate | null;
  readonly termYears: number | null;
  /** What its start gives the agency to do. */
  readonly duties: readonly DutyKind[];
}

/** May the agreement start? Whichever rule refuses, the refusal names everything that is missing. */
export const activateAgreementRules: readonly Rule<ActivateAgreementFacts>[] = [
  asking(agreementParties, ({ today, actor, agreement, content }) => ({
    partyAct: 'ACTIVATE',
    today,
    actor,
    agreement,
    content,
  })),
  ...concludedOnAppointment,
  asking(agreementComplete, ({ content }) => ({ step: 'ACTIVATE', content })),
  asking(agreementBan, ({ content }) => ({ step: 'ACTIVATE', content })),
  asking(securityLeadNamed, ({ content }) => ({ content })),
  asking(agreementTerm, ({ agreement: { startsOn, endsOn }, signedOn, termYears }) => ({
    signedOn,
    startsOn,
    endsOn,
    termYears,
  })),
  asking(exclusiveConditions, ({ hasExclusiveConditions, exclusivityResult }) => ({
    exclusivityAct: 'START',
    hasExclusiveConditions,
    result: exclusivityResult,
  })),
  asking(agreementPublication, ({ duties }) => ({ publicationAct: 'START', duties })),
];

export interface ReopenAgreementFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly exclusivityResult: ExclusivityResult | null;
}

/** May an agreement that was signed go back to its draft? */
export const reopenAgreementRules: readonly Rule<ReopenAgreementFacts>[] = [
  asking(exclusiveConditions, ({ today, actor, agreement, exclusivityResult }) => ({
    exclusivityAct: 'REOPEN',
    today,
    actor,
    agreement,
    result: exclusivityResult,
  })),
];

export interface PublishAgreementFacts extends ExclusivityFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly hasContent: boolean;
  readonly hasScope: boolean;
}

/** May the agreement be published so? */
export const publishAgreementRules: readonly Rule<PublishAgreementFacts>[] = [
  asking(agreementPublication, ({ today, actor, agreement, hasContent, hasScope }) => ({
    publicationAct: 'PUBLISH',
    today,
    actor,
    agreement,
    hasContent,
    hasScope,
  })),
  asking(exclusiveConditions, ({ hasExclusiveConditions, exclusivityResult }) => ({
    exclusivityAct: 'PUBLISH',
    hasExclusiveConditions,
    result: exclusivityResult,
  })),
];

export interface ReviewExclusivityFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly hasExclusiveConditions: boolean;
  readonly authorPersonIds: readonly string[];
}

/** May this person review the exclusive conditions? */
export const reviewExclusivityRules: readonly Rule<ReviewExclusivityFacts>[] = [
  asking(exclusiveConditions, (facts) => ({ ...facts, exclusivityAct: 'REVIEW' })),
];

/** May the operator name this person as its first responsible person for security? */
export const nameSecurityLeadRules: readonly Rule<SecurityLeadNamingFacts>[] = [securityLeadNaming];
