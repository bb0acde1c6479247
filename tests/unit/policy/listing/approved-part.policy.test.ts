import { approvedPart, type ApprovedPartFacts } from '../../../../src/policy/listing/approved-part.policy';
import { type Case, expectFinding, offering, product } from '../builders';

const given = (over: Partial<ApprovedPartFacts> = {}): ApprovedPartFacts => ({
  product: product(),
  offering: offering(),
  scenarios: [{ scenarioId: 'scn_1', productId: 'prd_1', isRetired: false }],
  ...over,
});

const cases: Case<ApprovedPartFacts>[] = [
  { _case: 'permits what the approved revision has', facts: given(), code: null },
  { _case: 'permits a price, which names no scenario', facts: given({ scenarios: [] }), code: null },
  {
    _case: 'refuses an offering that the approved revision no longer has',
    facts: given({ offering: offering({ isRetired: true }) }),
    code: 'OFFERING_RETIRED',
  },
  {
    _case: 'refuses a scenario that the approved revision no longer has',
    facts: given({ scenarios: [{ scenarioId: 'scn_1', productId: 'prd_1', isRetired: true }] }),
    code: 'SCENARIO_RETIRED',
  },
];

describe('approvedPart', () => {
  it.each(cases)('[C-01] $_case', (row) => {
    expectFinding(approvedPart, row);
  });
});
