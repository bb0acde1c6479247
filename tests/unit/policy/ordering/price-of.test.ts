import { priceOf, type PricedOrder } from '../../../../src/policy/ordering/price-of';
import { flatScheme, type PriceScheme } from '../../../../src/policy/pricing/price-scheme';

const TIERS: PriceScheme = {
  ...flatScheme('0'),
  accumulation: 'YEAR',
  lines: [
    {
      customerClass: 'STANDARD',
      fieldsFrom: 0,
      bands: [
        { above: 0, upTo: 10, unitPrice: '2' },
        { above: 10, upTo: null, unitPrice: '1.005' },
      ],
    },
    { customerClass: 'WELFARE', fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice: '0.5' }] },
  ],
};

const order = (over: Partial<PricedOrder> = {}): PricedOrder => ({
  purposeClass: 'INDUSTRY',
  scheme: flatScheme('1.9'),
  customerClass: 'STANDARD',
  comparedFields: 0,
  unitsBefore: 0,
  quantity: 1000,
  ...over,
});

describe('priceOf', () => {
  it('multiplies the unit price for industry', () => {
    expect(priceOf(order())).toMatchObject({ unitPrice: '1.9', total: '1900.00', parts: [{ units: 1000 }] });
  });

  it('costs nothing for the public interest, whatever scheme is handed in', () => {
    const nothing = { unitPrice: '0', total: '0.00', parts: [] };
    expect(priceOf(order({ purposeClass: 'PUBLIC_INTEREST' }))).toEqual(nothing);
    expect(priceOf(order({ scheme: null }))).toEqual(nothing);
  });

  it('adds the bands up from where the buyer stands, and rounds once', () => {
    // 3 × 2 + 5 × 1.005 = 11.025
    expect(priceOf(order({ scheme: TIERS, unitsBefore: 7, quantity: 8 }))).toMatchObject({
      unitPrice: null,
      total: '11.03',
      parts: [
        { unitsBefore: 7, units: 3, unitPrice: '2', amount: '6' },
        { unitsBefore: 10, units: 5, unitPrice: '1.005', amount: '5.025' },
      ],
    });
  });

  it('charges each class by its own line, and a class without one as everybody', () => {
    expect(priceOf(order({ scheme: TIERS, customerClass: 'WELFARE', quantity: 10 })).total).toBe('5.00');
    expect(priceOf(order({ scheme: TIERS, customerClass: 'BANK', quantity: 10 })).total).toBe('20.00');
  });
});
