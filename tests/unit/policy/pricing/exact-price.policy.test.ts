import { exactPrice, type ExactPriceFacts } from '../../../../src/policy/pricing/exact-price.policy';
import { type Case, expectFinding, expectRefusal } from '../builders';

const cases: Case<ExactPriceFacts>[] = [
  { _case: 'permits zero', facts: { price: '0' }, code: null },
  { _case: 'permits six decimal places', facts: { price: '2.009886' }, code: null },
  {
    _case: 'permits fourteen digits before the point',
    facts: { price: '99999999999999.999999' },
    code: null,
  },
  { _case: 'refuses seven decimal places', facts: { price: '2.0098860' }, code: 'PRICE_NOT_AN_AMOUNT' },
  { _case: 'refuses a finer amount', facts: { price: '2.0098861' }, code: 'PRICE_TOO_FINE' },
  { _case: 'refuses a negative amount', facts: { price: '-0.01' }, code: 'PRICE_NOT_AN_AMOUNT' },
  {
    _case: 'refuses fifteen digits before the point',
    facts: { price: '100000000000000' },
    code: 'PRICE_NOT_AN_AMOUNT',
  },
  {
    _case: 'refuses fifteen digits before the point with seven after it',
    facts: { price: '100000000000000.0000001' },
    code: 'PRICE_NOT_AN_AMOUNT',
  },
  { _case: 'refuses an exponent', facts: { price: '1e3' }, code: 'PRICE_NOT_AN_AMOUNT' },
  { _case: 'refuses text', facts: { price: 'two' }, code: 'PRICE_NOT_AN_AMOUNT' },
];

describe('exactPrice', () => {
  it.each(cases)('[E-34] $_case', (row) => {
    expectFinding(exactPrice, row);
  });

  it('[E-34] states the amount rounded down, never up', () => {
    expect(expectRefusal(exactPrice.decide({ price: '2.0098869' }), 'PRICE_TOO_FINE').params).toEqual({
      price: '2.0098869',
      places: 6,
      roundedDown: '2.009886',
    });
  });
});
