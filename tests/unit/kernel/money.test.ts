import fc from 'fast-check';
import {
  compareAmounts,
  isDecimalText,
  isUnitPrice,
  isZero,
  exactProduct,
  parseAmount,
  plainAmount,
  roundCeilingDown,
  roundToFen,
} from '../../../src/kernel/money';

const MILLION = 1_000_000n;

function millionths(value: bigint): string {
  return `${String(value / MILLION)}.${String(value % MILLION).padStart(6, '0')}`;
}

const unitPrice = fc.bigInt({ min: 0n, max: 10n ** 20n - 1n });
const quantity = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('money', () => {
  it.each([
    { text: '0.350000', answer: '0.35' },
    { text: '2.000000', answer: '2' },
    { text: '1000', answer: '1000' },
    { text: '0.000001', answer: '0.000001' },
  ])('is read without the zeros of its column: $text', ({ text, answer }) => {
    expect(plainAmount(text)).toBe(answer);
  });

  it.each([
    { text: '0', answer: true },
    { text: '0.000001', answer: true },
    { text: '99999999999999.999999', answer: true },
    { text: '100000000000000', answer: false },
    { text: '0.0000001', answer: false },
    { text: '-1', answer: false },
    { text: '01', answer: false },
    { text: '1.', answer: false },
    { text: '.5', answer: false },
    { text: '1e3', answer: false },
    { text: ' 1', answer: false },
    { text: '1\n', answer: false },
    { text: '١', answer: false },
    { text: '', answer: false },
    { text: 'NaN', answer: false },
    { text: 'Infinity', answer: false },
  ])('says $answer to $text as a unit price', ({ text, answer }) => {
    expect(isUnitPrice(text)).toBe(answer);
  });

  it.each([
    { price: '0.005', count: 1, total: '0.01' },
    { price: '0.004999', count: 1, total: '0.00' },
    { price: '0.000001', count: 5000, total: '0.01' },
    { price: '1.9', count: 5_300_000, total: '10070000.00' },
    { price: '8222.26', count: 400, total: '3288904.00' },
    { price: '0', count: 7, total: '0.00' },
    {
      price: '99999999999999.999999',
      count: Number.MAX_SAFE_INTEGER,
      total: '900719925474099099990992800745.26',
    },
  ])('multiplies $price by $count to $total', ({ price, count, total }) => {
    expect(roundToFen(exactProduct(price, count))).toBe(total);
  });

  it('rounds a line half-up to the fen once, for every price and quantity', () => {
    fc.assert(
      fc.property(unitPrice, quantity, (price, count) => {
        const exact = price * BigInt(count);
        const fen = (exact + 5000n) / 10_000n;
        const expected = `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
        expect(roundToFen(exactProduct(millionths(price), count))).toBe(expected);
      }),
    );
  });

  it('rounds a ceiling down and never permits more than was decided', () => {
    fc.assert(
      fc.property(unitPrice, fc.integer({ min: 0, max: 999_999 }), (price, finer) => {
        const given = `${millionths(price)}${String(finer).padStart(6, '0')}`;
        const rounded = roundCeilingDown(given);
        expect(isUnitPrice(rounded)).toBe(true);
        expect(compareAmounts(rounded, given)).not.toBe(1);
        expect(compareAmounts(rounded, millionths(price))).toBe(0);
      }),
    );
    expect(roundCeilingDown('2.009886666', 4)).toBe('2.0098');
  });

  it('orders amounts as whole numbers of millionths are ordered', () => {
    fc.assert(
      fc.property(unitPrice, unitPrice, (a, b) => {
        const expected = a < b ? -1 : Number(a > b);
        expect(compareAmounts(millionths(a), millionths(b))).toBe(expected);
      }),
    );
  });

  it('knows zero in every spelling', () => {
    expect(['0', '0.00', '-0', '0.000000'].every(isZero)).toBe(true);
    expect(isZero('0.000001')).toBe(false);
  });

  it('stops at what is no amount, because that is checked where it enters', () => {
    expect(isDecimalText('1e3')).toBe(false);
    expect(() => parseAmount('1e3')).toThrow('Assertion failed');
    expect(() => exactProduct('1', 1.5)).toThrow('Assertion failed');
    expect(() => exactProduct('1', -1)).toThrow('Assertion failed');
  });
});
