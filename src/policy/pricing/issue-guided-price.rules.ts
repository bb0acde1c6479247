import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, OfferingFacts } from '../facts';
import type { ChargeUnit } from '../vocabulary';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced, priceAttached } from './free-purpose-unpriced.policy';
import { lawfulScheme, type StatedFloats } from './lawful-scheme.policy';
import type { GuidedScheme } from './price-guide';
import { amountsOf } from './price-scheme';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing-office-issues.policy';
import { versionedPrice } from './versioned-price.policy';

/** A guided price as it was written down, which may be unlawful. */
export type StatedGuide = Omit<GuidedScheme, 'floats'> & { readonly floats: StatedFloats | null };

export interface IssueGuidedPriceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
  readonly offering: OfferingFacts;
  readonly guide: StatedGuide;
  readonly unit: ChargeUnit;
  readonly documentNumber: string | null;
  readonly effectiveFrom: LegalDate;
  /** First day of the latest guided price of this offering, future ones included; null when there is none. */
  readonly latestEffectiveFrom: LegalDate | null;
}

/** May this guided price be issued for this offering? */
export const issueGuidedPriceRules: readonly Rule<IssueGuidedPriceFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
  asking(freePurposeUnpriced, ({ offering, guide }) => ({
    purposeClass: offering.purposeClass,
    price: priceAttached(guide.scheme),
  })),
  asking(versionedPrice, ({ today, documentNumber, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: { isDocumentNeeded: true, documentNumber, effectiveFrom, latestEffectiveFrom },
  })),
  asking(lawfulScheme, ({ today, unit, guide: { scheme, ...form } }) => ({ today, unit, scheme, form })),
  askingEach(exactPrice, ({ guide }) => amountsOf(guide.scheme).map((price) => ({ price }))),
];
