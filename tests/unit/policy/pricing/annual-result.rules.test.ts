import { judge } from '../../../../src/policy/decision';
import {
  deviationOf,
  dutyOnDeviation,
  type DeviationFacts,
} from '../../../../src/policy/pricing/annual-deviation.policy';
import { annualResultRules, revenueWarningRules } from '../../../../src/policy/pricing/annual-result.rules';
import { dueWarnings, warningLines } from '../../../../src/policy/pricing/revenue-warning.policy';

const YEAR = { on: '2027-12-31', maximum: '16444525.00' };

describe('the result of a year', () => {
  const result = (revenue: string, ...duties: DeviationFacts['duties']): DeviationFacts => ({
    ...YEAR,
    revenue,
    duties,
  });

  it.each([
    { revenue: '18088977.50', duty: 'ADJUST_TARIFFS' },
    { revenue: '18088977.51', duty: 'ADJUST_CEILINGS' },
    { revenue: '14800072.50', duty: 'ADJUST_TARIFFS' },
    { revenue: '14800072.49', duty: 'ADJUST_CEILINGS' },
    { revenue: '16444525.01', duty: 'ADJUST_TARIFFS' },
    { revenue: '16444525.00', duty: null },
    { revenue: '0.00', duty: 'ADJUST_CEILINGS' },
  ] as const)('[E-24] of $revenue gives $duty', ({ revenue, duty }) => {
    expect(dutyOnDeviation(deviationOf(result(revenue)))).toBe(duty);
    const given = duty === null ? [] : [duty];
    expect(judge(annualResultRules, result(revenue, ...given))).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['E-24', 'E-25'],
    });
  });

  it('[E-24] refuses to leave the tariffs as they are, or to touch the ceilings', () => {
    expect(judge(annualResultRules, result('17000000.00'))).toMatchObject({
      ruleId: 'E-24',
      code: 'TARIFF_ADJUSTMENT_MISSING',
    });
    expect(
      judge(annualResultRules, result('17000000.00', 'ADJUST_TARIFFS', 'ADJUST_CEILINGS')),
    ).toMatchObject({ ruleId: 'E-25' });
  });

  it('[E-25] refuses to leave the ceilings as they are', () => {
    expect(judge(annualResultRules, result('18350000.00'))).toMatchObject({
      ruleId: 'E-25',
      code: 'CEILING_ADJUSTMENT_MISSING',
    });
  });
});

describe('a warning', () => {
  const standing = (revenue: string, warnedPercents: readonly number[] = []) => ({
    ...YEAR,
    revenue,
    warnedPercents,
  });

  it('[E-26] is given at 90 % and at 100 %', () => {
    expect(warningLines('2027-01-01')).toEqual([90, 100]);
    expect(dueWarnings(standing('14800072.49'))).toEqual([]);
    expect(dueWarnings(standing('14800072.50'))).toEqual([90]);
    expect(dueWarnings(standing('16444524.99', [90]))).toEqual([]);
    expect(dueWarnings(standing('16444525.00', [90]))).toEqual([100]);
    expect(dueWarnings(standing('16444525.00'))).toEqual([90, 100]);
    expect(dueWarnings(standing('99999999.00', [90, 100]))).toEqual([]);
  });

  it('[E-26] is not given where nothing came in, even under a maximum of zero', () => {
    expect(dueWarnings({ ...standing('0.00'), maximum: '0.00' })).toEqual([]);
    expect(dueWarnings({ ...standing('0.01'), maximum: '0.00' })).toEqual([90, 100]);
  });

  it('[E-26] is refused where it is not due', () => {
    const facts = { ...standing('15000000.00'), warningPercents: [90] };
    expect(judge(revenueWarningRules, facts)).toMatchObject({ outcome: 'PERMIT' });
    expect(judge(revenueWarningRules, { ...facts, warningPercents: [90, 100] })).toMatchObject({
      code: 'WARNING_NOT_DUE',
    });
    expect(judge(revenueWarningRules, { ...facts, warnedPercents: [90] })).toMatchObject({
      code: 'WARNING_NOT_DUE',
    });
  });
});
