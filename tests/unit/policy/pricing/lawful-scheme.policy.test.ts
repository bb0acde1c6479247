import fc from 'fast-check';
import { lawfulScheme, type LawfulSchemeFacts } from '../../../../src/policy/pricing/lawful-scheme.policy';
import { flatScheme, type PriceBand, type PriceScheme } from '../../../../src/policy/pricing/price-scheme';
import { type Case, expectFinding, expectRefusal, TODAY } from '../builders';
import { anyScheme } from '../../../support/price-arbitraries';

const band = (above: number, upTo: number | null, unitPrice = '1'): PriceBand => ({ above, upTo, unitPrice });

const withBands = (...bands: PriceBand[]): PriceScheme => ({
  ...flatScheme('1'),
  lines: [{ customerClass: 'STANDARD', fieldsFrom: 0, bands }],
});

const facts = (scheme: PriceScheme, unit: LawfulSchemeFacts['unit'] = 'PER_CALL'): LawfulSchemeFacts => ({
  unit,
  scheme,
  form: null,
  today: TODAY,
});

const guided = (form: NonNullable<LawfulSchemeFacts['form']>): LawfulSchemeFacts => ({
  ...facts(flatScheme('1')),
  form,
});
const benchmark = (upPercent: string | null, downPercent: string | null): LawfulSchemeFacts =>
  guided({ form: 'BENCHMARK', floats: { upPercent, downPercent } });

const line = (customerClass: string, fieldsFrom = 0) => ({
  customerClass,
  fieldsFrom,
  bands: [band(0, null)],
});

const cases: Case<LawfulSchemeFacts>[] = [
  { _case: 'permits a ceiling', facts: guided({ form: 'CEILING', floats: null }), code: null },
  { _case: 'permits a benchmark with floats', facts: benchmark('100', '12.3456'), code: null },
  { _case: 'permits a benchmark that may not float', facts: benchmark('0', '0'), code: null },
  {
    _case: 'refuses a ceiling that floats',
    facts: guided({ form: 'CEILING', floats: { upPercent: '0', downPercent: null } }),
    code: 'GUIDED_PRICE_FLOATS_WITHOUT_BENCHMARK',
  },
  {
    _case: 'refuses a benchmark without floats',
    facts: guided({ form: 'BENCHMARK', floats: null }),
    code: 'GUIDED_PRICE_FLOATS_MISSING',
  },
  {
    _case: 'refuses a benchmark with half of them',
    facts: benchmark(null, '10'),
    code: 'GUIDED_PRICE_FLOATS_MISSING',
  },
  {
    _case: 'refuses a float above the limit',
    facts: benchmark('100.0001', '0'),
    code: 'GUIDED_PRICE_FLOAT_UNLAWFUL',
  },
  {
    _case: 'refuses a float below nothing',
    facts: benchmark('0', '-1'),
    code: 'GUIDED_PRICE_FLOAT_UNLAWFUL',
  },
  {
    _case: 'refuses a float of five places',
    facts: benchmark('0.00001', '0'),
    code: 'GUIDED_PRICE_FLOAT_UNLAWFUL',
  },
  { _case: 'permits one price for every unit', facts: facts(flatScheme('0.0028')), code: null },
  {
    _case: 'permits a free quota and rising bands',
    facts: facts(withBands(band(0, 2, '0'), band(2, 10), band(10, null, '2'))),
    code: null,
  },
  {
    _case: 'permits steps of compared fields',
    facts: facts({ ...flatScheme('5'), lines: [line('STANDARD'), line('STANDARD', 6)] }),
    code: null,
  },
  {
    _case: 'refuses a unit that is none',
    facts: facts(flatScheme('1'), 'PER_HEAD' as never),
    code: 'CHARGE_UNIT_UNKNOWN',
  },
  {
    _case: 'refuses a repeat window by volume',
    facts: facts({ ...flatScheme('1'), repeatWindowDays: 30 }, 'PER_VOLUME'),
    code: 'SCHEME_COUNTS_NO_SINGLE_USES',
  },
  {
    _case: 'refuses hits for a period',
    facts: facts({ ...flatScheme('1'), chargesHitsOnly: true }, 'PER_PERIOD'),
    code: 'SCHEME_COUNTS_NO_SINGLE_USES',
  },
  {
    _case: 'refuses compared fields for a period',
    facts: facts({ ...flatScheme('1'), lines: [line('STANDARD'), line('STANDARD', 6)] }, 'PER_PERIOD'),
    code: 'SCHEME_COUNTS_NO_SINGLE_USES',
  },
  {
    _case: 'refuses a window of no days',
    facts: facts({ ...flatScheme('1'), repeatWindowDays: 0 }),
    code: 'REPEAT_WINDOW_UNLAWFUL',
  },
  {
    _case: 'refuses a window of 367 days',
    facts: facts({ ...flatScheme('1'), repeatWindowDays: 367 }),
    code: 'REPEAT_WINDOW_UNLAWFUL',
  },
  {
    _case: 'refuses a scheme without the standard class',
    facts: facts({ ...flatScheme('1'), lines: [line('WELFARE')] }),
    code: 'SCHEME_WITHOUT_STANDARD_CLASS',
  },
  {
    _case: 'refuses 21 classes',
    facts: facts({
      ...flatScheme('1'),
      lines: [line('STANDARD'), ...Array.from({ length: 20 }, (_, index) => line(`C${String(index)}`))],
    }),
    code: 'SCHEME_TOO_LARGE',
  },
  {
    _case: 'refuses eleven steps of fields',
    facts: facts({
      ...flatScheme('1'),
      lines: Array.from({ length: 11 }, (_, index) => line('STANDARD', index)),
    }),
    code: 'SCHEME_TOO_LARGE',
  },
  {
    _case: 'refuses a class code in small letters',
    facts: facts({ ...flatScheme('1'), lines: [line('STANDARD'), line('bank')] }),
    code: 'CUSTOMER_CLASS_CODE_MALFORMED',
  },
  {
    _case: 'refuses fields that do not begin at 0',
    facts: facts({ ...flatScheme('1'), lines: [line('STANDARD'), line('BANK', 1)] }),
    code: 'FIELD_STEPS_UNORDERED',
  },
  {
    _case: 'refuses the same step twice',
    facts: facts({ ...flatScheme('1'), lines: [line('STANDARD'), line('STANDARD', 6), line('STANDARD', 6)] }),
    code: 'FIELD_STEPS_UNORDERED',
  },
  { _case: 'refuses a line without bands', facts: facts(withBands()), code: 'BANDS_COUNT_UNLAWFUL' },
  {
    _case: 'refuses 21 bands',
    facts: facts(withBands(...Array.from({ length: 21 }, (_, index) => band(index, index + 1)))),
    code: 'BANDS_COUNT_UNLAWFUL',
  },
  {
    _case: 'refuses a gap before the first unit',
    facts: facts(withBands(band(1, null))),
    code: 'BANDS_LEAVE_A_GAP',
  },
  {
    _case: 'refuses a gap between bands',
    facts: facts(withBands(band(0, 10), band(11, null))),
    code: 'BANDS_LEAVE_A_GAP',
  },
  { _case: 'refuses an overlap', facts: facts(withBands(band(0, 10), band(9, null))), code: 'BANDS_OVERLAP' },
  {
    _case: 'refuses a band after an open one',
    facts: facts(withBands(band(0, null), band(10, null))),
    code: 'BANDS_OVERLAP',
  },
  {
    _case: 'refuses an empty band',
    facts: facts(withBands(band(0, 0), band(0, null))),
    code: 'BAND_ENDS_BEFORE_IT_BEGINS',
  },
  {
    _case: 'refuses half a unit',
    facts: facts(withBands(band(0, 1.5), band(1.5, null))),
    code: 'BAND_ENDS_BEFORE_IT_BEGINS',
  },
  { _case: 'refuses a last band that ends', facts: facts(withBands(band(0, 10))), code: 'LAST_BAND_ENDS' },
];

describe('lawfulScheme', () => {
  it.each(cases)('[E-17] $_case', (row) => {
    expectFinding(lawfulScheme, row);
  });

  it('[E-17] names where the next band should begin', () => {
    const finding = lawfulScheme.decide(facts(withBands(band(0, 10), band(12, null))));
    expect(expectRefusal(finding, 'BANDS_LEAVE_A_GAP').params).toEqual({
      customerClass: 'STANDARD',
      fieldsFrom: 0,
      above: 12,
      expected: 10,
    });
  });

  it('[E-17] permits every scheme that is built by its rules', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        expect(lawfulScheme.decide(facts(scheme))).toEqual({ permitted: true });
      }),
    );
  });
});
