import { judge } from '../../../../src/policy/decision';
import {
  applyFreeUseRules,
  type ApplyFreeUseFacts,
} from '../../../../src/policy/purpose/apply-free-use.rules';
import {
  purposeDiscount,
  technicalFeePercentOn,
} from '../../../../src/policy/purpose/purpose-discount.policy';
import { agreement, expectRefusal, freeUse, offering, party, product, sources, TODAY } from '../builders';

const NO_CHARGE = { unitPrice: '0', total: '0.00', parts: [] };

function facts(over: Partial<ApplyFreeUseFacts> = {}): ApplyFreeUseFacts {
  return {
    today: TODAY,
    buyer: party({ kind: 'PUBLIC_BODY' }),
    agreement: agreement(),
    product: product(),
    ...sources(),
    offering: offering({ purposeClass: 'PUBLIC_INTEREST' }),
    scenarios: [{ scenarioId: 'scn_1', productId: 'prd_1', isRetired: false }],
    purposeClass: 'PUBLIC_INTEREST',
    useIntent: 'INTERNAL_USE',
    quantity: 1000,
    tariff: null,
    guidedPrice: null,
    customerClass: 'STANDARD',
    comparedFields: 0,
    unitsBefore: 0,
    charge: NO_CHARGE,
    ties: [],
    freeUse: freeUse({ basis: 'STATUTORY_DUTY' }),
    offeredConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'],
    owedReports: [],
    ...over,
  };
}

describe('applyFreeUseRules', () => {
  it('permit a complete application and cite every rule', () => {
    const decision = judge(applyFreeUseRules, facts());
    expect(decision.outcome).toBe('PERMIT');
    expect(decision.ruleIds).toEqual(
      expect.arrayContaining(['D-01', 'D-04', 'D-05', 'D-09', 'D-10', 'D-13', 'F-02']),
    );
  });

  it.each([
    { _case: 'a charge', over: { charge: { ...NO_CHARGE, total: '0.01' } }, ruleId: 'D-01' },
    { _case: 'a missing condition', over: { freeUse: freeUse({ acceptedConditions: [] }) }, ruleId: 'D-04' },
    {
      _case: 'a firm that claims a statutory duty',
      over: { buyer: party(), freeUse: freeUse({ basis: 'STATUTORY_DUTY' as const }) },
      ruleId: 'D-05',
    },
    {
      _case: 'redevelopment',
      over: {
        useIntent: 'REDEVELOPMENT' as const,
        ties: [{ operatorId: product().operatorId, isOperator: false, controlPath: null }],
      },
      ruleId: 'D-09',
    },
    {
      _case: 'a user that owes a report',
      over: { owedReports: [{ productCode: 'P-1', dueOn: '2026-11-22' }] },
      ruleId: 'D-10',
    },
    { _case: 'two scenarios', over: { scenarios: [] }, ruleId: 'F-02' },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(applyFreeUseRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});

describe('purposeDiscount', () => {
  it('[D-13] leaves nothing of the fees of technical service to the public interest, and all to industry', () => {
    expect(technicalFeePercentOn('PUBLIC_INTEREST', TODAY)).toBe(0);
    expect(technicalFeePercentOn('INDUSTRY', TODAY)).toBe(100);
    const fee = { today: TODAY, purposeClass: 'PUBLIC_INTEREST' as const, technicalFeePercent: 1 };
    expectRefusal(purposeDiscount.decide(fee), 'FEE_WITHOUT_ITS_DISCOUNT');
    expect(purposeDiscount.decide({ ...fee, technicalFeePercent: 0 }).permitted).toBe(true);
  });
});
