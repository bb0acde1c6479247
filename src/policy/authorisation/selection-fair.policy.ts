import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { RecordedDecisionFacts } from '../facts';
import { SELECTION_TRANSITIONS, type SelectionMethod, type SelectionState } from '../vocabulary';
import { recordedByToday } from './recorded-decision';

export interface FairSelectionFacts {
  readonly method: SelectionMethod;
  readonly methodDescription: string | null;
}

/**
 * A-05, plan 四(四) and N27 12: an operator is selected by open tender, invited tender, negotiation or another method of
 * fair competition.
 *
 * Reading: another method is on record when it is described; there is no word for a selection without competition.
 */
export const fairSelection: Rule<FairSelectionFacts> = {
  id: 'A-05',
  clauses: ['SEED:4.4', 'N27:12'],
  basis: 'LAW',
  statement: {
    zh: '运营机构通过公开招标、邀请招标、谈判等公平竞争方式选择。',
    en: 'An operator is selected by open tender, invited tender, negotiation or another method of fair competition.',
  },
  decide: ({ method, methodDescription }) =>
    method === 'OTHER_COMPETITIVE' && (methodDescription ?? '').trim() === ''
      ? refuse('SELECTION_METHOD_NOT_DESCRIBED')
      : PERMIT,
};

export interface OpenSelectionFacts {
  readonly selectionState: SelectionState;
}

/** a selection that was decided or cancelled has ended, and nothing is added to it or decided again. */
export const selectionIsOpen: Rule<OpenSelectionFacts> = {
  ...fairSelection,
  decide: ({ selectionState: state }) =>
    state === 'OPEN' ? PERMIT : refuse('SELECTION_NOT_OPEN', { state }),
};

/** one that was cancelled has ended for good; one that was decided is cancelled to take its appointment back. */
export const selectionStands: Rule<OpenSelectionFacts> = {
  ...fairSelection,
  decide: ({ selectionState: state }) =>
    SELECTION_TRANSITIONS[state].includes('CANCELLED') ? PERMIT : refuse('SELECTION_NOT_OPEN', { state }),
};

export interface SelectionOutcomeFacts {
  readonly today: LegalDate;
  readonly openedOn: LegalDate;
  readonly collectiveDecision: RecordedDecisionFacts;
}

/** A-05, plan 四(四): the outcome rests on a collective decision (三重一大) that was taken on this very selection. */
export const selectionOutcome: Rule<SelectionOutcomeFacts> = {
  ...fairSelection,
  decide: ({ today, openedOn, collectiveDecision }) => {
    const finding = recordedByToday(today, collectiveDecision);
    if (!finding.permitted) return finding;
    return collectiveDecision.decidedOn < openedOn
      ? refuse('SELECTION_DECIDED_BEFORE_OPENING', { decidedOn: collectiveDecision.decidedOn, openedOn })
      : PERMIT;
  },
};
