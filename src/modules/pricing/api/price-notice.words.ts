import { unitPriceMoney } from '../../../platform/graphql/money.type';
import type { Bilingual, Locale } from '../../../platform/graphql/locale';
import {
  STANDARD_CLASS,
  type AccumulationPeriod,
  type ChargeMeasure,
  type ChargeUnit,
  type TaxBasis,
} from '../../../policy/vocabulary';

/** Of what was approved before measures were stated, no more is known than the unit. */
const UNIT_WORDS: Readonly<Record<ChargeUnit, Bilingual>> = {
  PER_PRODUCT: { zh: '元/份', en: 'CNY per product' },
  PER_CALL: { zh: '元/次', en: 'CNY per call' },
  PER_PERIOD: { zh: '元/期', en: 'CNY per period' },
  PER_VOLUME: { zh: '元/单位数据量', en: 'CNY per unit of data' },
};

const MEASURE_WORDS: Readonly<Record<Exclude<ChargeMeasure, 'ONE'>, Bilingual>> = {
  MONTH: { zh: '元/月', en: 'CNY per month' },
  QUARTER: { zh: '元/季', en: 'CNY per quarter' },
  YEAR: { zh: '元/年', en: 'CNY per year' },
  MEGABYTE: { zh: '元/MB', en: 'CNY per MB' },
  GIGABYTE: { zh: '元/GB', en: 'CNY per GB' },
  RECORD: { zh: '元/条', en: 'CNY per record' },
};

/** What a price is, with its unit. */
export const unitWords = ({
  chargeUnit,
  chargeMeasure,
}: {
  readonly chargeUnit: ChargeUnit;
  readonly chargeMeasure: ChargeMeasure;
}): Bilingual => (chargeMeasure === 'ONE' ? UNIT_WORDS[chargeUnit] : MEASURE_WORDS[chargeMeasure]);

export const TAX_WORDS: Readonly<Record<TaxBasis, Bilingual>> = {
  TAX_INCLUSIVE: { zh: '含税', en: 'tax included' },
  TAX_EXCLUSIVE: { zh: '不含税', en: 'tax not included' },
};

const ACCUMULATION_WORDS: Readonly<Record<AccumulationPeriod, Bilingual>> = {
  ORDER: { zh: '每一订单分别累计', en: 'counted for each order' },
  MONTH: { zh: '按自然月累计', en: 'counted over a calendar month' },
  YEAR: { zh: '按自然年累计', en: 'counted over a calendar year' },
};

/** An amount as GraphQL says it, so that nobody has to ask whether 9 and 9.00 are the same. */
export const amountText = (amount: string): string => unitPriceMoney(amount).amount;

interface Place {
  readonly customerClass: string;
  readonly fieldsFrom: number;
  readonly above: number;
  readonly upTo: number | null;
}

/** Of which buyers, fields and units a band tells; empty for the one band of everybody. */
export function placeText({ customerClass, fieldsFrom, above, upTo }: Place, locale: Locale): string {
  const parts: string[] = [];
  if (customerClass !== STANDARD_CLASS) parts.push(customerClass);
  if (fieldsFrom > 0) {
    parts.push(
      locale === 'zh'
        ? `比对字段 ${String(fieldsFrom)} 个及以上`
        : `${String(fieldsFrom)} or more compared fields`,
    );
  }
  if (above > 0 || upTo !== null) parts.push(unitsText(above + 1, upTo, locale));
  return parts.join(locale === 'zh' ? '，' : ', ');
}

function unitsText(first: number, last: number | null, locale: Locale): string {
  if (last === null) return locale === 'zh' ? `第 ${String(first)} 起` : `from unit ${String(first)}`;
  return locale === 'zh'
    ? `第 ${String(first)} 至 ${String(last)}`
    : `units ${String(first)} to ${String(last)}`;
}

interface Terms {
  readonly accumulation: AccumulationPeriod;
  readonly repeatWindowDays: number | null;
  readonly chargesHitsOnly: boolean;
}

/** What else a price says beside its amounts. */
export function termsText(
  { accumulation, repeatWindowDays, chargesHitsOnly }: Terms,
  isBanded: boolean,
  locale: Locale,
): string {
  const terms: string[] = [];
  if (isBanded) terms.push(ACCUMULATION_WORDS[accumulation][locale]);
  if (repeatWindowDays !== null) {
    const days = String(repeatWindowDays);
    terms.push(locale === 'zh' ? `${days} 日内重复只计一次` : `a repeat within ${days} days is charged once`);
  }
  if (chargesHitsOnly) terms.push(locale === 'zh' ? '未查得不计费' : 'no hit, no charge');
  return terms.join(locale === 'zh' ? '；' : '; ');
}

export const picturePath = (offeringId: string): string => `/prices/${offeringId}.svg`;
export const historyPath = (productCode: string): string => `/prices/${encodeURIComponent(productCode)}.csv`;
