import type { LegalDate } from '../../kernel/legal-date';
import { compareAmounts, isPercent, PERCENT_PLACES, type DecimalText } from '../../kernel/money';
import {
  CHARGE_UNITS,
  CUSTOMER_CLASS_CODE,
  LONGEST_REPEAT_WINDOW_DAYS,
  MOST_BANDS,
  MOST_CUSTOMER_CLASSES,
  MOST_FIELD_STEPS,
  MOST_UNITS,
  STANDARD_CLASS,
  type ChargeUnit,
} from '../vocabulary';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import { settingOn } from '../settings';
import type { GuidedScheme } from './price-guide';
import type { PriceLine, PriceScheme } from './price-scheme';

export interface LawfulSchemeFacts {
  readonly unit: ChargeUnit;
  readonly scheme: PriceScheme;
  /** The form and the floats of a guided price; null for a tariff, which has neither. */
  readonly form: (Pick<GuidedScheme, 'form'> & { readonly floats: StatedFloats | null }) | null;
  readonly today: LegalDate;
}

/** Floats as they were written down, which may be half of them. */
export interface StatedFloats {
  readonly upPercent: DecimalText | null;
  readonly downPercent: DecimalText | null;
}

/** Repeats, hits and compared fields are counted where single uses are: not for a period, and not by volume. */
const COUNTS_SINGLE_USES: ReadonlySet<ChargeUnit> = new Set(['PER_CALL', 'PER_PRODUCT']);

/**
 * E-17, N65 三(二): charged is per product, per call, per period or by volume, in a form that can be read and compared.
 *
 * Reading: bands are whole units, begin at the first unit, follow each other without gap or overlap, and the last goes
 * on, so that every unit has one price. The standard class is always there, and lines begin at no compared fields, so
 * that every buyer and every use has a price. What the four units are is law; the form of the bands is this
 * platform's. That each amount is exact is for E-34.
 */
export const lawfulScheme: Rule<LawfulSchemeFacts> = {
  id: 'E-17',
  clauses: ['N65:3.2'],
  basis: 'LAW',
  statement: {
    zh: '按产品数量、服务次数、服务时间或者数据调用量计费，分档连续、无缺口、无重叠。',
    en: 'Charged is per product, call, period or volume, in bands without gap or overlap.',
  },
  decide: ({ unit, scheme, form, today }) => {
    if (!CHARGE_UNITS.includes(unit)) {
      return refuse('CHARGE_UNIT_UNKNOWN', { unit });
    }
    return (
      countingProblem(unit, scheme) ??
      classProblem(scheme) ??
      lineProblem(scheme.lines) ??
      (form && floatProblem(form, settingOn('LARGEST_FLOAT_PERCENT', today))) ??
      PERMIT
    );
  },
};

function floatProblem(
  { form, floats }: NonNullable<LawfulSchemeFacts['form']>,
  most: number,
): Finding | null {
  if (form === 'CEILING') {
    return floats === null ? null : refuse('GUIDED_PRICE_FLOATS_WITHOUT_BENCHMARK');
  }
  const { upPercent = null, downPercent = null } = floats ?? {};
  if (upPercent === null || downPercent === null) {
    return refuse('GUIDED_PRICE_FLOATS_MISSING');
  }
  // More than the whole benchmark is taken off nothing, whatever the setting says.
  return percentProblem(upPercent, most) ?? percentProblem(downPercent, Math.min(most, 100));
}

function percentProblem(percent: DecimalText, most: number): Finding | null {
  return isPercent(percent) && compareAmounts(percent, String(most)) <= 0
    ? null
    : refuse('GUIDED_PRICE_FLOAT_UNLAWFUL', { percent, most, places: PERCENT_PLACES });
}

function countingProblem(unit: ChargeUnit, scheme: PriceScheme): Finding | null {
  const { repeatWindowDays: days, chargesHitsOnly, lines } = scheme;
  if (
    !COUNTS_SINGLE_USES.has(unit) &&
    (days !== null || chargesHitsOnly || lines.some(({ fieldsFrom }) => fieldsFrom > 0))
  ) {
    return refuse('SCHEME_COUNTS_NO_SINGLE_USES', { unit });
  }
  return days !== null && !isWhole(days, 1, LONGEST_REPEAT_WINDOW_DAYS)
    ? refuse('REPEAT_WINDOW_UNLAWFUL', { days, most: LONGEST_REPEAT_WINDOW_DAYS })
    : null;
}

function classProblem({ lines }: PriceScheme): Finding | null {
  const classes = new Set(lines.map(({ customerClass }) => customerClass));
  if (!classes.has(STANDARD_CLASS)) {
    return refuse('SCHEME_WITHOUT_STANDARD_CLASS');
  }
  if (classes.size > MOST_CUSTOMER_CLASSES) {
    return refuse('SCHEME_TOO_LARGE', {
      what: 'customerClass',
      count: classes.size,
      most: MOST_CUSTOMER_CLASSES,
    });
  }
  for (const customerClass of classes) {
    if (!CUSTOMER_CLASS_CODE.test(customerClass)) {
      return refuse('CUSTOMER_CLASS_CODE_MALFORMED', { customerClass });
    }
    const steps = lines.filter((line) => line.customerClass === customerClass).map((line) => line.fieldsFrom);
    if (steps.length > MOST_FIELD_STEPS) {
      return refuse('SCHEME_TOO_LARGE', { what: 'fieldsFrom', count: steps.length, most: MOST_FIELD_STEPS });
    }
    const [first] = steps;
    if (
      first !== 0 ||
      steps.some(
        (step, index) => !isWhole(step, 0, MOST_UNITS) || (index > 0 && step <= (steps[index - 1] ?? 0)),
      )
    ) {
      return refuse('FIELD_STEPS_UNORDERED', { customerClass });
    }
  }
  return null;
}

function lineProblem(lines: readonly PriceLine[]): Finding | null {
  for (const { customerClass, fieldsFrom, bands } of lines) {
    if (bands.length === 0 || bands.length > MOST_BANDS) {
      return refuse('BANDS_COUNT_UNLAWFUL', {
        customerClass,
        fieldsFrom,
        count: bands.length,
        most: MOST_BANDS,
      });
    }
    let expected: number | null = 0;
    for (const { above, upTo } of bands) {
      if (expected === null || above !== expected) {
        return refuse(expected !== null && above > expected ? 'BANDS_LEAVE_A_GAP' : 'BANDS_OVERLAP', {
          customerClass,
          fieldsFrom,
          above,
          expected: expected ?? '—',
        });
      }
      if (upTo !== null && (!isWhole(upTo, 1, MOST_UNITS) || upTo <= above)) {
        return refuse('BAND_ENDS_BEFORE_IT_BEGINS', { customerClass, fieldsFrom, above, upTo });
      }
      expected = upTo;
    }
    if (expected !== null) {
      return refuse('LAST_BAND_ENDS', { customerClass, fieldsFrom, upTo: expected });
    }
  }
  return null;
}

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isSafeInteger(value) && value >= from && value <= to;
