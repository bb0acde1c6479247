import { judge } from '../../../../src/policy/decision';
import { setTariffRules } from '../../../../src/policy/pricing/set-tariff.rules';
import { flatScheme } from '../../../../src/policy/pricing/price-scheme';
import { agencyActor, agreement, guidedPrice, offering, product } from '../builders';
import { setTariffFacts as facts } from './set-tariff';

describe('setTariffRules', () => {
  it('permit a tariff exactly at the ceiling', () => {
    expect(judge(setTariffRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: [
        'E-03',
        'A-19',
        'A-18',
        'B-04',
        'B-06',
        'C-01',
        'C-09',
        'E-17',
        'E-34',
        'C-10',
        'E-06',
        'E-33',
        'E-27',
      ],
    });
  });

  it.each([
    { _case: 'the agency', over: { actor: agencyActor() }, ruleId: 'E-03' },
    {
      _case: 'a suspended agreement',
      over: { agreement: agreement({ state: 'SUSPENDED' as const }) },
      ruleId: 'A-19',
    },
    {
      _case: 'a resource outside the scope',
      over: { outsideResourceCodes: ['RES-1'] },
      ruleId: 'A-18',
    },
    {
      _case: 'a suspended product',
      over: { product: product({ state: 'SUSPENDED' as const }) },
      ruleId: 'C-01',
    },
    {
      _case: 'a free offering',
      over: { offering: offering({ purposeClass: 'PUBLIC_INTEREST' as const }) },
      ruleId: 'C-09',
    },
    {
      _case: 'text for a price, before it is compared',
      over: { scheme: flatScheme('cheap') },
      ruleId: 'E-34',
    },
    { _case: 'no guided price', over: { guidedPrice: null }, ruleId: 'C-10' },
    {
      _case: 'a guided price that has ended by then',
      over: { guidedPrice: guidedPrice({ effectiveTo: '2026-11-30' }) },
      ruleId: 'C-10',
    },
    { _case: 'a price above the ceiling', over: { scheme: flatScheme('2.009887') }, ruleId: 'E-06' },
    { _case: 'a tariff from yesterday', over: { effectiveFrom: '2026-11-22' }, ruleId: 'E-33' },
  ])('refuse $_case', ({ over, ruleId }) => {
    expect(judge(setTariffRules, facts(over))).toMatchObject({ outcome: 'REFUSE', ruleId });
  });
});
