import { priceOf } from '../../../../src/policy/ordering/price-of';

describe('priceOf', () => {
  it('multiplies the unit price for industry', () => {
    expect(priceOf({ purposeClass: 'INDUSTRY', unitPrice: '1.9', quantity: 1000 })).toEqual({
      unitPrice: '1.9',
      total: '1900.00',
    });
  });

  it('costs nothing for the public interest, whatever price is handed in', () => {
    expect(priceOf({ purposeClass: 'PUBLIC_INTEREST', unitPrice: '1.9', quantity: 1000 })).toEqual({
      unitPrice: '0',
      total: '0.00',
    });
  });
});
