import { assert } from '../../kernel/assert';
import type { LegalDate } from '../../kernel/legal-date';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, OfferingFacts } from '../facts';
import type { ChargeUnit, TaxBasis } from '../vocabulary';
import {
  ceilingsWithinMaximum,
  type CeilingsWithinMaximumFacts,
  type MaximumFacts,
} from './ceilings-within-maximum.policy';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced, priceAttached } from './free-purpose-unpriced.policy';
import { lawfulScheme, type StatedFloats } from './lawful-scheme.policy';
import { highestCeilingOf, type GuidedScheme } from './price-guide';
import { amountsOf } from './price-scheme';
import { withinMaximum } from './pricing-chain.policy';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing-office-issues.policy';
import {
  guidedPriceSuccession,
  versionedPrice,
  type GuidedPriceSuccessionFacts,
  type LatestGuidedPriceFacts,
} from './versioned-price.policy';

/** A guided price as it was written down, which may be unlawful. */
export type StatedGuide = Omit<GuidedScheme, 'floats'> & { readonly floats: StatedFloats | null };

/** The same guide, of which E-17 has permitted the floats. */
export function lawfulGuide({ form, scheme, floats }: StatedGuide): GuidedScheme {
  if (floats === null) return { form, scheme, floats };
  const { upPercent, downPercent } = floats;
  assert(upPercent !== null && downPercent !== null, 'E-17 permits floats only if both are stated.');
  return { form, scheme, floats: { upPercent, downPercent } };
}

export interface IssueGuidedPriceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
  readonly offering: OfferingFacts;
  readonly guide: StatedGuide;
  readonly unit: ChargeUnit;
  readonly documentNumber: string | null;
  readonly effectiveFrom: LegalDate;
  /** The latest guided price of this offering, future ones included; null when there is none. */
  readonly latest: LatestGuidedPriceFacts | null;
  /** Its first day, or before there is one that of the latest trial; null when there is neither. */
  readonly latestEffectiveFrom: LegalDate | null;
  readonly taxBasis: TaxBasis;
  /** How much of it is expected to be sold in a year. */
  readonly forecastVolume: number;
  /** The maximum permitted revenue of the operation on `effectiveFrom`; null when there is none. */
  readonly maximum: MaximumFacts | null;
  /** The ceilings of its other offerings, on each day on which they change while that maximum lasts. */
  readonly standing: CeilingsWithinMaximumFacts['standing'];
  /** Which one is to be superseded, and why; null where one is issued. */
  readonly supersedes: GuidedPriceSuccessionFacts['supersedes'];
}

/** May this guided price be issued for this offering, or supersede the latest one? */
export const issueGuidedPriceRules: readonly Rule<IssueGuidedPriceFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
  asking(freePurposeUnpriced, ({ offering, guide }) => ({
    purposeClass: offering.purposeClass,
    price: priceAttached(guide.scheme),
  })),
  guidedPriceSuccession,
  asking(versionedPrice, ({ today, documentNumber, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: {
      isDocumentNeeded: true,
      documentNumber,
      effectiveFrom,
      latestEffectiveFrom,
    },
  })),
  asking(lawfulScheme, ({ today, unit, guide: { scheme, ...form } }) => ({ today, unit, scheme, form })),
  askingEach(exactPrice, ({ guide }) => amountsOf(guide.scheme).map((price) => ({ price }))),
  asking(withinMaximum, ({ effectiveFrom, maximum }) => ({ on: effectiveFrom, maximum })),
  asking(ceilingsWithinMaximum, ({ offering, guide, taxBasis, forecastVolume, maximum, standing }) => {
    assert(maximum !== null, 'E-03 has asked for the maximum.');
    const ceiling = highestCeilingOf(lawfulGuide(guide));
    return {
      maximum,
      taxBasis,
      proposed: [{ offeringId: offering.offeringId, ceiling, forecastVolume }],
      standing,
    };
  }),
];
