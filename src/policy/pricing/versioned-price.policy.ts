import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';

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

/** The latest guided price of an offering, future ones included. */
export interface LatestGuidedPriceFacts {
  readonly guidedPriceId: string;
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
  /** First day on which it holds no longer; null unless it was revoked. */
  readonly revokedFrom: LegalDate | null;
}

export interface GuidedPriceSuccessionFacts {
  readonly effectiveFrom: LegalDate;
  readonly latest: LatestGuidedPriceFacts | null;
  /** Which guided price is to be superseded, and why; null where one is issued. */
  readonly supersedes: { readonly guidedPriceId: string; readonly reason: string } | null;
}

/**
 * E-33 for guided prices: to issue, to supersede and to revoke are three acts, so that at most one price is in force
 * on any day and none is overwritten.
 *
 * Reading: one is issued where none is in force or coming; otherwise the latest is superseded, for a stated reason,
 * and so ends the day before. A revoked price is followed by one that is issued. It is not brought back by revoking
 * what would have followed it: nothing is sold until the office has said again at what price.
 */
export const guidedPriceSuccession: Rule<GuidedPriceSuccessionFacts> = {
  ...versionedPrice,
  decide: ({ effectiveFrom, latest, supersedes }) => {
    if (supersedes === null) {
      return latest === null ? PERMIT : issuedAfter(latest, effectiveFrom);
    }
    if (supersedes.reason.trim() === '') {
      return refuse('PRICE_ACT_WITHOUT_REASON');
    }
    if (latest?.guidedPriceId !== supersedes.guidedPriceId) {
      return refuse('GUIDED_PRICE_NOT_LATEST', { document: latest?.documentNumber ?? '—' });
    }
    return latest.revokedFrom === null
      ? PERMIT
      : refuse('GUIDED_PRICE_REVOKED', {
          document: latest.documentNumber,
          revokedFrom: latest.revokedFrom,
        });
  },
};

function issuedAfter(
  { documentNumber, revokedFrom }: LatestGuidedPriceFacts,
  effectiveFrom: LegalDate,
): Finding {
  if (revokedFrom === null) {
    return refuse('GUIDED_PRICE_NOT_SUPERSEDED', { document: documentNumber });
  }
  return effectiveFrom >= revokedFrom
    ? PERMIT
    : refuse('GUIDED_PRICE_ENDS_LATER', { document: documentNumber, effectiveFrom, revokedFrom });
}

export interface RevocablePriceFacts {
  readonly today: LegalDate;
  /** First day on which the price would hold no longer. */
  readonly revokedFrom: LegalDate;
  readonly documentNumber: string;
  readonly reason: string;
  readonly guidedPrice: {
    readonly documentNumber: string;
    readonly effectiveFrom: LegalDate;
    /** The day before the price that supersedes it; null while there is none. */
    readonly lastDay: LegalDate | null;
    readonly alreadyRevokedFrom: LegalDate | null;
  };
}

/** E-33 for a revocation: it has a document and a reason, counts from today or later, and from a day of the price. */
export const revocablePrice: Rule<RevocablePriceFacts> = {
  ...versionedPrice,
  decide: ({ today, revokedFrom, documentNumber, reason, guidedPrice }) => {
    if (documentNumber.trim() === '') {
      return refuse('PRICE_DOCUMENT_MISSING');
    }
    if (reason.trim() === '') {
      return refuse('PRICE_ACT_WITHOUT_REASON');
    }
    const { alreadyRevokedFrom, effectiveFrom, lastDay } = guidedPrice;
    if (alreadyRevokedFrom !== null) {
      return refuse('GUIDED_PRICE_REVOKED', {
        document: guidedPrice.documentNumber,
        revokedFrom: alreadyRevokedFrom,
      });
    }
    if (revokedFrom < today) {
      return refuse('PRICE_EFFECTIVE_IN_THE_PAST', { effectiveFrom: revokedFrom, today });
    }
    const latestDay = addDays(today, LONGEST_NOTICE_DAYS);
    if (revokedFrom > latestDay) {
      return refuse('PRICE_EFFECTIVE_TOO_LATE', { effectiveFrom: revokedFrom, latestDay });
    }
    return revokedFrom < effectiveFrom || (lastDay !== null && revokedFrom > lastDay)
      ? refuse('REVOCATION_OUTSIDE_FORCE', { revokedFrom, effectiveFrom, lastDay: lastDay ?? '—' })
      : PERMIT;
  },
};
