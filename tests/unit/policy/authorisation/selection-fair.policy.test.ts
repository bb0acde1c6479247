import {
  fairSelection,
  selectionIsOpen,
  selectionOutcome,
  type FairSelectionFacts,
  type SelectionOutcomeFacts,
} from '../../../../src/policy/authorisation/selection-fair.policy';
import { SELECTION_METHODS } from '../../../../src/policy/vocabulary';
import { expectFinding, expectPermit, expectRefusal, TODAY, type Case } from '../builders';
import { recorded } from './plan-builders';

const methods: Case<FairSelectionFacts>[] = [
  ...SELECTION_METHODS.filter((method) => method !== 'OTHER_COMPETITIVE').map((method) => ({
    _case: `permits ${method}`,
    facts: { method, methodDescription: null },
    code: null,
  })),
  {
    _case: 'permits another competitive method that is described',
    facts: { method: 'OTHER_COMPETITIVE', methodDescription: '公开竞争性磋商，三家以上单位参加。' },
    code: null,
  },
  ...[null, '', ' \t\n', '　'].map((methodDescription) => ({
    _case: `refuses another method with the description ${JSON.stringify(methodDescription)}`,
    facts: { method: 'OTHER_COMPETITIVE' as const, methodDescription },
    code: 'SELECTION_METHOD_NOT_DESCRIBED' as const,
  })),
];

describe('[A-05] an operator is selected by fair competition', () => {
  it.each(methods)('$_case', (row) => {
    expectFinding(fairSelection, row);
  });

  it('has no word for a selection without competition', () => {
    expect(SELECTION_METHODS).toEqual(['OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'OTHER_COMPETITIVE']);
  });
});

describe('[A-05] a selection that has ended stands', () => {
  it('permits what is done while it is open', () => {
    expectPermit(selectionIsOpen.decide({ selectionState: 'OPEN' }));
  });

  it.each(['DECIDED', 'CANCELLED'] as const)('refuses once it is %s', (selectionState) => {
    expectRefusal(selectionIsOpen.decide({ selectionState }), 'SELECTION_NOT_OPEN');
  });
});

const outcome = (decidedOn: string): SelectionOutcomeFacts => ({
  today: TODAY,
  openedOn: '2026-11-01',
  collectiveDecision: recorded({ decidedOn }),
});

const outcomes: Case<SelectionOutcomeFacts>[] = [
  { _case: 'permits a decision of today', facts: outcome(TODAY), code: null },
  { _case: 'permits a decision on the day of opening', facts: outcome('2026-11-01'), code: null },
  {
    _case: 'refuses a decision of the day before the opening',
    facts: outcome('2026-10-31'),
    code: 'SELECTION_DECIDED_BEFORE_OPENING',
  },
  { _case: 'refuses a decision of tomorrow', facts: outcome('2026-11-24'), code: 'DECISION_DATED_AHEAD' },
];

describe('[A-05] the outcome rests on a collective decision on this selection', () => {
  it.each(outcomes)('$_case', (row) => {
    expectFinding(selectionOutcome, row);
  });
});
