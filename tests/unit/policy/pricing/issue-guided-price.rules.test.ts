import { judge } from '../../../../src/policy/decision';
import {
  issueGuidedPriceRules,
  type IssueGuidedPriceFacts,
} from '../../../../src/policy/pricing/issue-guided-price.rules';
import { flatCeiling, highestCeilingOf } from '../../../../src/policy/pricing/price-guide';
import { flatScheme } from '../../../../src/policy/pricing/price-scheme';
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
    latest: null,
    latestEffectiveFrom: null,
    taxBasis: 'TAX_INCLUSIVE',
    forecastVolume: 1000,
    maximum: {
      amount: '16444525.00',
      taxBasis: 'TAX_INCLUSIVE',
      effectiveFrom: '2026-01-01',
      effectiveTo: '2026-12-31',
    },
    standing: [{ on: TODAY, ceilings: [] }],
    supersedes: null,
    ...over,
  };
}

describe('issueGuidedPriceRules', () => {
  it('permit the pricing office', () => {
    expect(judge(issueGuidedPriceRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-04', 'E-01', 'C-09', 'E-33', 'E-17', 'E-34', 'E-03', 'E-16'],
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
    { _case: 'a version on the day of a trial', over: { latestEffectiveFrom: TODAY }, ruleId: 'E-33' },
    {
      _case: 'a second price beside the first',
      over: {
        latest: {
          guidedPriceId: 'gpr_1',
          documentNumber: '聊发改价〔2025〕3号',
          effectiveFrom: '2025-01-01',
          revokedFrom: null,
        },
      },
      ruleId: 'E-33',
    },
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
    { _case: 'a ceiling without a maximum', over: { maximum: null }, ruleId: 'E-03' },
    { _case: 'a first day after the maximum', over: { effectiveFrom: '2027-01-01' }, ruleId: 'E-03' },
    { _case: 'a ceiling that takes more than there is', over: { forecastVolume: 8_181_821 }, ruleId: 'E-16' },
    { _case: 'another tax basis', over: { taxBasis: 'TAX_EXCLUSIVE' as const }, ruleId: 'E-16' },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(issueGuidedPriceRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});

describe('the highest ceiling of a guided price', () => {
  it('[E-16] is that of its dearest band, with the upper float', () => {
    const bands = [
      { above: 0, upTo: 10, unitPrice: '1' },
      { above: 10, upTo: null, unitPrice: '1.5' },
    ];
    const scheme = { ...flatScheme('0.5'), lines: [{ customerClass: 'STANDARD', fieldsFrom: 0, bands }] };
    expect(highestCeilingOf({ form: 'CEILING', scheme, floats: null })).toBe('1.5');
    const floats = { upPercent: '20', downPercent: '20' };
    expect(highestCeilingOf({ form: 'BENCHMARK', scheme, floats })).toBe('1.8');
  });
});
