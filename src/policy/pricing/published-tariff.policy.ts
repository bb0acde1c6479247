import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import { settingOn } from '../settings';
import { breachOf, guideOf } from './price-guide';
import type { PriceScheme } from './price-scheme';

export interface PublishedTariffFacts {
  readonly today: LegalDate;
  readonly effectiveFrom: LegalDate;
  readonly scheme: PriceScheme;
  /** What is charged on that day so far; null when nothing is. */
  readonly replaced: PriceScheme | null;
}

/** Whether some unit of some buyer costs more than before, or is charged where it was not. */
export function raisesAnyPrice(before: PriceScheme, after: PriceScheme): boolean {
  return breachOf(after, guideOf({ form: 'CEILING', scheme: before, floats: null })) !== null;
}

const earliestRaise = (today: LegalDate): LegalDate =>
  addDays(today, settingOn('TARIFF_RAISE_NOTICE_DAYS', today));

/**
 * E-27, N65 五: tariffs are published with their first day.
 *
 * Reading: every tariff is public from the moment in which it is set. One that raises any price binds on a later legal
 * day at the earliest, so that nobody who looked in the morning pays more in the evening; a lower one may bind at once.
 * Running orders keep the agreed price.
 *
 * @design
 */
export const publishedTariff: Rule<PublishedTariffFacts> = {
  id: 'E-27',
  clauses: ['N65:5', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '收费标准先公布后执行；提高价格的，公布之后的日期起执行。',
    en: 'A tariff is published before it binds; one that raises a price binds on a later day.',
  },
  decide: ({ today, effectiveFrom, scheme, replaced }) => {
    const earliest = earliestRaise(today);
    return effectiveFrom >= earliest || replaced === null || !raisesAnyPrice(replaced, scheme)
      ? PERMIT
      : refuse('TARIFF_RAISED_TOO_SOON', { effectiveFrom, earliest });
  },
};

/** The day on which a tariff begins that was handed in for a day and is published only now. */
export const bindingDay = (facts: PublishedTariffFacts): LegalDate =>
  publishedTariff.decide(facts).permitted ? facts.effectiveFrom : earliestRaise(facts.today);
