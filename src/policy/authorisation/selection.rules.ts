import type { LegalDate } from '../../kernel/legal-date';
import type { Rule } from '../decision';
import type { ActorFacts, RecordedDecisionFacts } from '../facts';
import type { SelectionMethod, SelectionState } from '../vocabulary';
import { candidateAbilities, type CandidateFileFacts } from './candidate-abilities.policy';
import { legalPersonCandidate, type CandidatePartyFacts } from './candidate-legal-person.policy';
import { planDecided } from './plan-decided.policy';
import type { PlanFacts } from './plan-facts';
import { planFiled } from './plan-filed.policy';
import { unchangedPlan } from './plan-procedure.policy';
import { fairSelection, selectionIsOpen, selectionOutcome } from './selection-fair.policy';

export interface OpenSelectionFacts {
  readonly plan: PlanFacts;
  readonly method: SelectionMethod;
  readonly methodDescription: string | null;
}

/** May an operator be sought on this plan, in this way? */
export const openSelectionRules: readonly Rule<OpenSelectionFacts>[] = [
  planDecided,
  planFiled,
  fairSelection,
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

export interface DecideSelectionFacts extends EnterCandidateFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly file: CandidateFileFacts;
  readonly openedOn: LegalDate;
  readonly collectiveDecision: RecordedDecisionFacts;
}

/** May this candidate be appointed? */
export const decideSelectionRules: readonly Rule<DecideSelectionFacts>[] = [
  ...enterCandidateRules,
  candidateAbilities,
  selectionOutcome,
];

/** May the selection be given up? */
export const cancelSelectionRules: readonly Rule<Pick<RunningSelectionFacts, 'selectionState'>>[] = [
  selectionIsOpen,
];
