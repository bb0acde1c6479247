import { judge } from '../../../../src/policy/decision';
import { flatScheme, type PriceScheme } from '../../../../src/policy/pricing/price-scheme';
import { publishedTariff, raisesAnyPrice } from '../../../../src/policy/pricing/published-tariff.policy';
import { setTariffRules } from '../../../../src/policy/pricing/set-tariff.rules';
import { STANDARD_CLASS } from '../../../../src/policy/vocabulary';
import { guidedPrice, tariff, TODAY } from '../builders';
import { setTariffFacts } from './set-tariff';

const TOMORROW = '2026-11-24';

const monthly = (...ends: [number | null, string][]): PriceScheme => ({
  ...flatScheme('0'),
  accumulation: 'MONTH',
  lines: [
    {
      customerClass: STANDARD_CLASS,
      fieldsFrom: 0,
      bands: ends.map(([upTo, unitPrice], index) => ({ above: ends[index - 1]?.[0] ?? 0, upTo, unitPrice })),
    },
  ],
});

describe('publishedTariff', () => {
  const decide = (effectiveFrom: string, scheme: PriceScheme, replaced: PriceScheme | null) =>
    publishedTariff.decide({ today: TODAY, effectiveFrom, scheme, replaced });

  it('[E-27] lets a raise bind on the next legal day and not today', () => {
    expect(decide(TODAY, flatScheme('2'), flatScheme('1.9'))).toMatchObject({
      permitted: false,
      code: 'TARIFF_RAISED_TOO_SOON',
      params: { effectiveFrom: TODAY, earliest: TOMORROW },
    });
    expect(decide(TOMORROW, flatScheme('2'), flatScheme('1.9')).permitted).toBe(true);
  });

  it.each([
    { _case: 'a lower price', scheme: flatScheme('1.8'), replaced: flatScheme('1.9') },
    { _case: 'the same price', scheme: flatScheme('1.900'), replaced: flatScheme('1.9') },
    { _case: 'the first tariff', scheme: flatScheme('2'), replaced: null },
  ])('[E-27] lets $_case bind at once', ({ scheme, replaced }) => {
    expect(decide(TODAY, scheme, replaced).permitted).toBe(true);
  });
});

describe('raisesAnyPrice', () => {
  const before = monthly([100, '1'], [null, '0.5']);
  const withClass: PriceScheme = {
    ...before,
    lines: [
      ...before.lines,
      { customerClass: 'SME', fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice: '0.4' }] },
    ],
  };

  it.each([
    { _case: 'a discount that begins later', before, after: monthly([101, '1'], [null, '0.5']) },
    { _case: 'one unit dearer under a lower average', before, after: monthly([1, '1.1'], [null, '0.1']) },
    { _case: 'a class that loses its discount', before: withClass, after: before },
    {
      _case: 'units counted over other periods',
      before,
      after: { ...before, accumulation: 'ORDER' as const },
    },
    {
      _case: 'a repeat that is charged again',
      before: { ...before, repeatWindowDays: 30 },
      after: { ...before, repeatWindowDays: 29 },
    },
    {
      _case: 'a query without a hit that is charged',
      before: { ...before, chargesHitsOnly: true },
      after: before,
    },
  ])('[E-27] sees $_case', ({ before: old, after }) => {
    expect(raisesAnyPrice(old, after)).toBe(true);
  });

  it.each([
    { _case: 'a discount that begins earlier', before, after: monthly([99, '1'], [null, '0.5']) },
    { _case: 'a class that gains a discount', before, after: withClass },
    { _case: 'one price for all, as low as the last band', before, after: flatScheme('0.5') },
  ])('[E-27] sees none in $_case', ({ before: old, after }) => {
    expect(raisesAnyPrice(old, after)).toBe(false);
  });
});

describe('setTariffRules on what is replaced', () => {
  const raise = { effectiveFrom: TODAY, scheme: flatScheme('1.5') };

  it('[E-27] compare with what is charged', () => {
    const replaced = tariff({ scheme: flatScheme('1.4') });
    expect(judge(setTariffRules, setTariffFacts({ ...raise, replaced }))).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'E-27',
      code: 'TARIFF_RAISED_TOO_SOON',
    });
  });

  it('[E-27] leave out what a lower guided price has overtaken, because nobody pays it', () => {
    const replaced = tariff({ scheme: monthly([10, '1'], [null, '9']) });
    expect(
      judge(setTariffRules, setTariffFacts({ ...raise, replaced, guidedPrice: guidedPrice() })),
    ).toMatchObject({ outcome: 'PERMIT' });
  });
});
