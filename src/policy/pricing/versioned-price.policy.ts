import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';

export interface VersionedPriceFacts {
  readonly today: LegalDate;
  readonly priceVersion: {
    /** A guided price rests on a document; a tariff within it needs none of its own. */
    readonly isDocumentNeeded: boolean;
    readonly documentNumber: string | null;
    readonly effectiveFrom: LegalDate;
    /** First day of the latest version so far; null for the first version. */
    readonly latestEffectiveFrom: LegalDate | null;
  };
}

/** How far ahead a price may be published. A number of this marketplace, not of law. */
const LONGEST_NOTICE_DAYS = 366;

/**
 * E-33: every guided price and tariff is a version with its document and first day, and no version is overwritten.
 *
 * Reading: a version begins today or later, so that no past day changes its price, and strictly after the version
 * before it, so that no version is replaced on its own first day. It begins within a year: a date mistyped by a
 * century would otherwise bar every later version.
 *
 * @design
 */
export const versionedPrice: Rule<VersionedPriceFacts> = {
  id: 'E-33',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '指导价和收费标准按版本保存，注明文号和生效日期，不溯及既往，不覆盖旧版本。',
    en: 'Guided prices and tariffs are versions with document and first day, never backdated and never overwritten.',
  },
  decide: ({ today, priceVersion }) => {
    const { isDocumentNeeded, documentNumber, effectiveFrom, latestEffectiveFrom } = priceVersion;
    if (isDocumentNeeded && (documentNumber ?? '').trim() === '') {
      return refuse('PRICE_DOCUMENT_MISSING');
    }
    if (effectiveFrom < today) {
      return refuse('PRICE_EFFECTIVE_IN_THE_PAST', { effectiveFrom, today });
    }
    const latestDay = addDays(today, LONGEST_NOTICE_DAYS);
    if (effectiveFrom > latestDay) {
      return refuse('PRICE_EFFECTIVE_TOO_LATE', { effectiveFrom, latestDay });
    }
    return latestEffectiveFrom === null || effectiveFrom > latestEffectiveFrom
      ? PERMIT
      : refuse('PRICE_VERSION_OVERWRITTEN', { effectiveFrom, latestEffectiveFrom });
  },
};
