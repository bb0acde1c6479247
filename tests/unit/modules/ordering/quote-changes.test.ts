import { quoteChangesOf } from '../../../../src/modules/ordering/service/quote-changes';
import { flatScheme, type PriceScheme } from '../../../../src/policy';
import { STANDARD_CLASS, type AccumulationPeriod } from '../../../../src/policy/vocabulary';

/** The first hundred free, the next hundred at 2.00 in two bands, the rest at 1.00. */
const banded = (accumulation: AccumulationPeriod): PriceScheme => ({
  ...flatScheme('0'),
  accumulation,
  lines: [
    {
      customerClass: STANDARD_CLASS,
      fieldsFrom: 0,
      bands: [
        { above: 0, upTo: 100, unitPrice: '0' },
        { above: 100, upTo: 150, unitPrice: '2.00' },
        { above: 150, upTo: 200, unitPrice: '2' },
        { above: 200, upTo: null, unitPrice: '1' },
      ],
    },
  ],
});

const situation = {
  today: '2026-11-23',
  scheme: flatScheme('2'),
  customerClass: STANDARD_CLASS,
  comparedFields: 0,
  unitsBefore: 0,
  quantity: 1,
  tariffFrom: null,
  guidedPriceFrom: null,
  guidedPriceTo: null,
  endsOn: null,
};

describe('what would change a quote', () => {
  it('is nothing where one price stands without end', () => {
    expect(quoteChangesOf(situation)).toEqual([]);
  });

  it('is what was announced and the end of the term, by day', () => {
    const changes = quoteChangesOf({
      ...situation,
      tariffFrom: '2027-02-01',
      guidedPriceFrom: '2027-01-01',
      guidedPriceTo: '2026-12-31',
      endsOn: '2027-01-15',
    });
    expect(changes.map(({ kind, on }) => [kind, on])).toEqual([
      ['GUIDED_PRICE_BEGINS', '2027-01-01'],
      ['TERM_ENDS', '2027-01-16'],
      ['TARIFF_BEGINS', '2027-02-01'],
    ]);
  });

  it('is the end of a guided price that is revoked, also where another follows later', () => {
    const changes = quoteChangesOf({
      ...situation,
      guidedPriceTo: '2026-11-30',
      guidedPriceFrom: '2027-01-01',
    });
    expect(changes.map(({ kind, on }) => [kind, on])).toEqual([
      ['GUIDED_PRICE_ENDS', '2026-12-01'],
      ['GUIDED_PRICE_BEGINS', '2027-01-01'],
    ]);
  });

  it('is the end of the term alone for free use', () => {
    expect(quoteChangesOf({ ...situation, scheme: null, endsOn: '2029-11-22' })).toEqual([
      { kind: 'TERM_ENDS', on: '2029-11-23', aboveUnits: null, unitPrice: null },
    ]);
  });

  it.each([
    { unitsBefore: 0, quantity: 100, next: { aboveUnits: 100, unitPrice: '2.00' } },
    { unitsBefore: 0, quantity: 101, next: { aboveUnits: 200, unitPrice: '1' } },
    { unitsBefore: 160, quantity: 40, next: { aboveUnits: 200, unitPrice: '1' } },
    { unitsBefore: 160, quantity: 41, next: null },
  ])('after $unitsBefore and $quantity units the next price is $next', ({ next, ...place }) => {
    const changes = quoteChangesOf({ ...situation, scheme: banded('ORDER'), ...place });
    expect(changes).toEqual(next === null ? [] : [{ kind: 'NEXT_BAND', on: null, ...next }]);
  });

  it.each([
    { accumulation: 'MONTH', today: '2026-11-23', on: '2026-12-01' },
    { accumulation: 'MONTH', today: '2026-12-31', on: '2027-01-01' },
    { accumulation: 'MONTH', today: '2027-09-01', on: '2027-10-01' },
    { accumulation: 'YEAR', today: '2026-01-01', on: '2027-01-01' },
  ] as const)('units that count over a $accumulation count anew on $on', ({ accumulation, today, on }) => {
    const changes = quoteChangesOf({ ...situation, scheme: banded(accumulation), today });
    expect(changes.find(({ kind }) => kind === 'COUNTING_RESTARTS')?.on).toBe(on);
  });
});
