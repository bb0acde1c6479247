import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, RecordedDecisionFacts } from '../facts';
import type { SelectionMethod, SelectionState } from '../vocabulary';
import { candidateAbilities, type CandidateFileFacts } from './candidate-abilities.policy';
import { legalPersonCandidate, type CandidatePartyFacts } from './candidate-legal-person.policy';
import {
  oneOperator,
  withdrawnAppointment,
  type OneOperatorFacts,
  type WithdrawnAppointmentFacts,
} from './one-operator.policy';
import { planDecided } from './plan-decided.policy';
import type { PlanFacts } from './plan-facts';
import { planFiled } from './plan-filed.policy';
import { unchangedPlan } from './plan-procedure.policy';
import { fairSelection, selectionIsOpen, selectionOutcome, selectionStands } from './selection-fair.policy';

/** What else is sought or was agreed on the plan. */
type RivalFacts = Omit<OneOperatorFacts, 'step'>;

export interface OpenSelectionFacts extends RivalFacts {
  readonly plan: PlanFacts;
  readonly method: SelectionMethod;
  readonly methodDescription: string | null;
}

/** May an operator be sought on this plan, in this way? */
export const openSelectionRules: readonly Rule<OpenSelectionFacts>[] = [
  planDecided,
  planFiled,
  fairSelection,
  asking(oneOperator, ({ mode, rivals }) => ({ step: 'OPEN_SELECTION', mode, rivals })),
];

/** How a selection stands to its plan. */
export interface RunningSelectionFacts {
  readonly selectionState: SelectionState;
  readonly plan: PlanFacts;
  readonly openedOnRevision: number;
}

/** Does the selection run on a plan that stands as it was announced? A plan that is pending again halts it. */
export const runningSelectionRules: readonly Rule<RunningSelectionFacts>[] = [
  selectionIsOpen,
  planDecided,
  planFiled,
  unchangedPlan,
];

export interface EnterCandidateFacts extends RunningSelectionFacts {
  readonly candidate: CandidatePartyFacts;
}

/** May this party stand in this selection? */
export const enterCandidateRules: readonly Rule<EnterCandidateFacts>[] = [
  ...runningSelectionRules,
  legalPersonCandidate,
];

export interface DecideSelectionFacts extends EnterCandidateFacts, RivalFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly file: CandidateFileFacts;
  readonly openedOn: LegalDate;
  readonly collectiveDecision: RecordedDecisionFacts;
}

/** May this candidate be appointed? */
export const decideSelectionRules: readonly Rule<DecideSelectionFacts>[] = [
  ...enterCandidateRules,
  asking(oneOperator, ({ mode, rivals }) => ({ step: 'APPOINT', mode, rivals })),
  candidateAbilities,
  selectionOutcome,
];

export interface CancelSelectionFacts
  extends Pick<RunningSelectionFacts, 'selectionState'>, WithdrawnAppointmentFacts {}

/** May the selection be given up, or the appointment that it made be taken back? */
export const cancelSelectionRules: readonly Rule<CancelSelectionFacts>[] = [
  selectionStands,
  askingWhen(
    ({ selectionState }) => selectionState === 'DECIDED',
    withdrawnAppointment,
    ({ signedAgreement }) => ({ signedAgreement }),
  ),
];
