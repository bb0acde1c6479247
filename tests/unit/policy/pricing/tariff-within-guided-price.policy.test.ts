import fc from 'fast-check';
import {
  tariffWithinGuidedPrice,
  type TariffWithinGuidedPriceFacts,
} from '../../../../src/policy/pricing/tariff-within-guided-price.policy';
import { ceilingsOnly, flatCeiling, type GuidedScheme } from '../../../../src/policy/pricing/price-guide';
import { flatScheme, type PriceScheme } from '../../../../src/policy/pricing/price-scheme';
import { type Case, expectFinding, expectPermit, expectRefusal, guidedPrice, tariff } from '../builders';

const given = (over: Parameters<typeof tariff>[0]): TariffWithinGuidedPriceFacts => ({
  tariff: tariff(over),
  guidedPrice: guidedPrice(),
});

const cases: Case<TariffWithinGuidedPriceFacts>[] = [
  { _case: 'permits a tariff below the ceiling', facts: given({}), code: null },
  {
    _case: 'permits a tariff exactly at the ceiling',
    facts: given({ scheme: flatScheme('2.009886') }),
    code: null,
  },
  {
    _case: 'permits the ceiling in other words',
    facts: {
      tariff: tariff({ scheme: flatScheme('2.00') }),
      guidedPrice: guidedPrice({ guide: flatCeiling('2.000000') }),
    },
    code: null,
  },
  {
    _case: 'refuses a millionth of a yuan above the ceiling',
    facts: given({ scheme: flatScheme('2.009887') }),
    code: 'TARIFF_ABOVE_GUIDED_PRICE',
  },
  {
    _case: 'refuses another charging unit',
    facts: given({ unit: 'PER_PERIOD' }),
    code: 'TARIFF_UNIT_DIFFERS',
  },
  {
    _case: 'refuses another tax basis',
    facts: given({ taxBasis: 'TAX_EXCLUSIVE' }),
    code: 'TARIFF_TAX_BASIS_DIFFERS',
  },
  {
    _case: 'leaves a missing tariff to F-01',
    facts: { tariff: null, guidedPrice: guidedPrice() },
    code: null,
  },
  {
    _case: 'leaves a missing guided price to C-10',
    facts: { tariff: tariff(), guidedPrice: null },
    code: null,
  },
];

const tiers = (...prices: [number | null, string][]): PriceScheme => ({
  ...flatScheme('0'),
  accumulation: 'YEAR',
  lines: [
    {
      customerClass: 'STANDARD',
      fieldsFrom: 0,
      bands: prices.map(([upTo, unitPrice], place) => ({
        above: prices[place - 1]?.[0] ?? 0,
        upTo,
        unitPrice,
      })),
    },
  ],
});
const tiered: GuidedScheme = { ...flatCeiling('0'), scheme: tiers([100, '2'], [null, '1']) };
const under = (scheme: PriceScheme, guide: GuidedScheme = tiered): TariffWithinGuidedPriceFacts => ({
  tariff: tariff({ scheme }),
  guidedPrice: guidedPrice({ guide }),
});

describe('tariffWithinGuidedPrice', () => {
  it('[E-06] names class, fields, unit, limit and figure of a band above the ceiling', () => {
    const refused = expectRefusal(
      tariffWithinGuidedPrice.decide(under(tiers([50, '0.1'], [null, '1.5']))),
      'TARIFF_BAND_ABOVE_GUIDED_PRICE',
    );
    expect(refused.params).toEqual({
      customerClass: 'STANDARD',
      fieldsFrom: 0,
      fromUnit: 101,
      unitPrice: '1.5',
      ceiling: '1',
    });
  });

  it('[E-06] refuses what is below the lower float of a benchmark', () => {
    const floats = { upPercent: '10', downPercent: '20' };
    const guide: GuidedScheme = { form: 'BENCHMARK', floats, scheme: flatScheme('1') };
    expect(
      expectRefusal(
        tariffWithinGuidedPrice.decide(under(flatScheme('0.799999'), guide)),
        'TARIFF_BELOW_GUIDED_PRICE',
      ).params,
    ).toMatchObject({ fromUnit: 1, unitPrice: '0.799999', floor: '0.8' });
    expectPermit(tariffWithinGuidedPrice.decide(under(flatScheme('0.8'), guide)));
    expectPermit(tariffWithinGuidedPrice.decide(under(flatScheme('0.1'), ceilingsOnly(guide))));
  });

  it('[E-06] refuses what counts otherwise than the guided price', () => {
    expectRefusal(
      tariffWithinGuidedPrice.decide(under({ ...tiered.scheme, accumulation: 'MONTH' })),
      'TARIFF_COUNTS_OVER_OTHER_PERIOD',
    );
    const counting = { ...flatScheme('1'), repeatWindowDays: 30, chargesHitsOnly: true };
    const guide: GuidedScheme = { ...tiered, scheme: counting };
    expectPermit(tariffWithinGuidedPrice.decide(under(counting, guide)));
    expectRefusal(
      tariffWithinGuidedPrice.decide(under({ ...counting, repeatWindowDays: 1 }, guide)),
      'TARIFF_REPEAT_WINDOW_SHORTER',
    );
    expectRefusal(
      tariffWithinGuidedPrice.decide(under({ ...counting, chargesHitsOnly: false }, guide)),
      'TARIFF_CHARGES_MISSES',
    );
  });

  it('[E-06] takes one price under a guide of any period for what it is', () => {
    expectPermit(tariffWithinGuidedPrice.decide(under(flatScheme('1'))));
    expectRefusal(
      tariffWithinGuidedPrice.decide(under(flatScheme('1.000001'))),
      'TARIFF_BAND_ABOVE_GUIDED_PRICE',
    );
  });

  it.each(cases)('[E-06] $_case', (row) => {
    expectFinding(tariffWithinGuidedPrice, row);
  });

  it('[E-06] compares exactly, millionth by millionth', () => {
    const millionths = (value: bigint): string =>
      `${String(value / 1_000_000n)}.${(value % 1_000_000n).toString().padStart(6, '0')}`;
    const amount = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n });
    fc.assert(
      fc.property(amount, amount, (price, ceiling) => {
        const finding = tariffWithinGuidedPrice.decide({
          tariff: tariff({ scheme: flatScheme(millionths(price)) }),
          guidedPrice: guidedPrice({ guide: flatCeiling(millionths(ceiling)) }),
        });
        expect(finding.permitted).toBe(price <= ceiling);
      }),
    );
    expectPermit(tariffWithinGuidedPrice.decide(given({ scheme: flatScheme('0') })));
  });
});
