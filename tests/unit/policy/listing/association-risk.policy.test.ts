import { judge } from '../../../../src/policy/decision';
import {
  associationRisk,
  type AssociationRiskFacts,
} from '../../../../src/policy/listing/association-risk.policy';
import { type Case, expectFinding } from '../builders';

const facts = (
  resourceCount: number,
  assessment: AssociationRiskFacts['assessment'],
): AssociationRiskFacts => ({
  itemCode: 'LC-0001',
  resourceCount,
  assessment,
});

const cases: Case<AssociationRiskFacts>[] = [
  { _case: 'asks for none of a single resource', facts: facts(1, null), code: null },
  {
    _case: 'refuses two resources without assessment',
    facts: facts(2, null),
    code: 'ASSOCIATION_RISK_NOT_ASSESSED',
  },
  { _case: 'permits two resources with a passed one', facts: facts(2, 'PASSED'), code: null },
  { _case: 'refuses two with a failed one', facts: facts(2, 'FAILED'), code: 'ASSOCIATION_RISK_NOT_PASSED' },
  {
    _case: 'refuses a failed one of a single resource',
    facts: facts(1, 'FAILED'),
    code: 'ASSOCIATION_RISK_NOT_PASSED',
  },
];

describe('associationRisk', () => {
  it.each(cases)('[B-07] $_case', (row) => {
    expectFinding(associationRisk, row);
  });

  it('[B-07] wants the assessment by law and its result by a rule of the platform', () => {
    expect(judge([associationRisk], facts(2, null))).toMatchObject({ basis: 'LAW' });
    expect(judge([associationRisk], facts(2, 'FAILED'))).toMatchObject({ basis: 'DESIGN' });
  });
});
