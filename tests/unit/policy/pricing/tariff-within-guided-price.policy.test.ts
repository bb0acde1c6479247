import fc from 'fast-check';
import {
  tariffWithinGuidedPrice,
  type TariffWithinGuidedPriceFacts,
} from '../../../../src/policy/pricing/tariff-within-guided-price.policy';
import { type Case, expectFinding, expectPermit, guidedPrice, tariff } from '../builders';

const given = (over: Parameters<typeof tariff>[0]): TariffWithinGuidedPriceFacts => ({
  tariff: tariff(over),
  guidedPrice: guidedPrice(),
});

const cases: Case<TariffWithinGuidedPriceFacts>[] = [
  { _case: 'permits a tariff below the ceiling', facts: given({}), code: null },
  { _case: 'permits a tariff exactly at the ceiling', facts: given({ unitPrice: '2.009886' }), code: null },
  {
    _case: 'permits the ceiling in other words',
    facts: { tariff: tariff({ unitPrice: '2.00' }), guidedPrice: guidedPrice({ ceiling: '2.000000' }) },
    code: null,
  },
  {
    _case: 'refuses a millionth of a yuan above the ceiling',
    facts: given({ unitPrice: '2.009887' }),
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

describe('tariffWithinGuidedPrice', () => {
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
          tariff: tariff({ unitPrice: millionths(price) }),
          guidedPrice: guidedPrice({ ceiling: millionths(ceiling) }),
        });
        expect(finding.permitted).toBe(price <= ceiling);
      }),
    );
    expectPermit(tariffWithinGuidedPrice.decide(given({ unitPrice: '0' })));
  });
});
