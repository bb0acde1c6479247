import {
  amountsOf,
  flatScheme,
  onePriceOf,
  type PriceScheme,
} from '../../../../src/policy/pricing/price-scheme';

const flat = flatScheme('1.50');
const withLine = (customerClass: string, unitPrice: string): PriceScheme => ({
  ...flat,
  lines: [...flat.lines, { customerClass, fieldsFrom: 0, bands: [{ above: 0, upTo: null, unitPrice }] }],
});

describe('onePriceOf', () => {
  it.each([
    { _case: 'one price', scheme: flat, price: '1.50' },
    { _case: 'the same price in other words', scheme: withLine('WELFARE', '1.5'), price: '1.50' },
    { _case: 'another price of another class', scheme: withLine('WELFARE', '1.4'), price: null },
    { _case: 'a repeat that is not charged', scheme: { ...flat, repeatWindowDays: 1 }, price: null },
    {
      _case: 'a query without a hit that is not charged',
      scheme: { ...flat, chargesHitsOnly: true },
      price: null,
    },
    { _case: 'no line at all', scheme: { ...flat, lines: [] }, price: null },
  ])('[E-17] $_case', ({ scheme, price }) => {
    expect(onePriceOf(scheme)).toBe(price);
  });
});

describe('amountsOf', () => {
  it('[E-34] gives every amount of every band', () => {
    expect(amountsOf(withLine('WELFARE', '1.4'))).toEqual(['1.50', '1.4']);
  });
});
