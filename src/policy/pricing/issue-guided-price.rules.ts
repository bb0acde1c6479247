import type { LegalDate } from '../../kernel/legal-date';
import type { DecimalText } from '../../kernel/money';
import { asking, type Rule } from '../decision';
import type { ActorFacts, OfferingFacts } from '../facts';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced } from './free-purpose-unpriced.policy';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing-office-issues.policy';
import { versionedPrice } from './versioned-price.policy';

export interface IssueGuidedPriceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
  readonly offering: OfferingFacts;
  readonly ceiling: DecimalText;
  readonly documentNumber: string | null;
  readonly effectiveFrom: LegalDate;
  /** First day of the latest guided price of this offering, future ones included; null when there is none. */
  readonly latestEffectiveFrom: LegalDate | null;
}

/** May this guided price be issued for this offering? */
export const issueGuidedPriceRules: readonly Rule<IssueGuidedPriceFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
  asking(freePurposeUnpriced, ({ offering, ceiling }) => ({
    purposeClass: offering.purposeClass,
    price: ceiling,
  })),
  asking(versionedPrice, ({ today, documentNumber, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: { isDocumentNeeded: true, documentNumber, effectiveFrom, latestEffectiveFrom },
  })),
  asking(exactPrice, ({ ceiling }) => ({ price: ceiling })),
];
