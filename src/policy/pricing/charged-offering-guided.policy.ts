import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { InForceFacts } from '../facts';
import type { PurposeClass } from '../vocabulary';
import { isInForceOn } from './version-in-force';

export interface ChargedOfferingGuidedFacts {
  readonly purposeClass: PurposeClass;
  /** The day on which the price would be asked for. */
  readonly on: LegalDate;
  readonly guidedPrice: InForceFacts | null;
}

/**
 * C-10, N65 二: without a guided price or a confirmed trial tariff in force an offering for industry cannot be sold.
 *
 * Reading: "may be given free" is met by the offering for the public interest; an industry tariff of zero
 * is a tariff and needs one of the two too. A confirmed trial tariff (decision 3) stands in the place of the guided price.
 */
export const chargedOfferingGuided: Rule<ChargedOfferingGuidedFacts> = {
  id: 'C-10',
  clauses: ['N65:2', 'N65:1'],
  basis: 'LAW',
  statement: {
    zh: '用于产业发展、行业发展的供给，既没有现行政府指导价，也没有经确认的试行收费标准的，不得销售。',
    en: 'An offering for industry with neither a guided price nor a confirmed trial tariff in force cannot be sold.',
  },
  decide: ({ purposeClass, on, guidedPrice }) =>
    purposeClass !== 'INDUSTRY' || (guidedPrice !== null && isInForceOn(guidedPrice, on))
      ? PERMIT
      : refuse('GUIDED_PRICE_NOT_IN_FORCE', { date: on }),
};
