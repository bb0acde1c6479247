import { judge } from '../../../../src/policy/decision';
import {
  issueGuidedPriceRules,
  type IssueGuidedPriceFacts,
} from '../../../../src/policy/pricing/issue-guided-price.rules';
import { flatCeiling } from '../../../../src/policy/pricing/price-guide';
import { actor, offering, TODAY } from '../builders';

function facts(over: Partial<IssueGuidedPriceFacts> = {}): IssueGuidedPriceFacts {
  return {
    today: TODAY,
    actor: actor({ organisationId: 'org_pricing', kind: 'PRICING_OFFICE' }),
    delegation: { documentNumber: '鲁发改成本〔2025〕1号', effectiveFrom: '2025-06-01', effectiveTo: null },
    offering: offering(),
    guide: flatCeiling('2.009886'),
    unit: 'PER_CALL',
    documentNumber: '聊发改价〔2026〕3号',
    effectiveFrom: TODAY,
    latestEffectiveFrom: null,
    ...over,
  };
}

describe('issueGuidedPriceRules', () => {
  it('permit the pricing office', () => {
    expect(judge(issueGuidedPriceRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-04', 'E-01', 'C-09', 'E-33', 'E-17', 'E-34'],
    });
  });

  it.each([
    { _case: 'the operator', over: { actor: actor() }, ruleId: 'E-04' },
    { _case: 'an office without delegation', over: { delegation: null }, ruleId: 'E-01' },
    {
      _case: 'a guided price of a free offering',
      over: { offering: offering({ purposeClass: 'PUBLIC_INTEREST' as const }) },
      ruleId: 'C-09',
    },
    { _case: 'a price without document', over: { documentNumber: '' }, ruleId: 'E-33' },
    { _case: 'a version on the day of another', over: { latestEffectiveFrom: TODAY }, ruleId: 'E-33' },
    {
      _case: 'a benchmark with half of its floats',
      over: {
        guide: {
          ...flatCeiling('2'),
          form: 'BENCHMARK' as const,
          floats: { upPercent: '10', downPercent: null },
        },
      },
      ruleId: 'E-17',
    },
    { _case: 'a ceiling of seven places', over: { guide: flatCeiling('2.0098861') }, ruleId: 'E-34' },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(issueGuidedPriceRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});
