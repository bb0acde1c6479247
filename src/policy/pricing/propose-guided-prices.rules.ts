import { assert } from '../../kernel/assert';
import type { LegalDate } from '../../kernel/legal-date';
import { percentOf, quotientDown, type DecimalText } from '../../kernel/money';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { PurposeClass, TaxBasis } from '../vocabulary';
import { allocationBasis, totalWeightOf, type AllocationWeights } from './allocation-basis.policy';
import {
  ceilingsWithinMaximum,
  type CeilingsWithinMaximumFacts,
  type MaximumFacts,
} from './ceilings-within-maximum.policy';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced } from './free-purpose-unpriced.policy';
import { agencyProposes, withinMaximum } from './pricing-chain.policy';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { pricingOfficeIssues } from './pricing-office-issues.policy';
import {
  guidedPriceSuccession,
  versionedPrice,
  type GuidedPriceSuccessionFacts,
  type LatestGuidedPriceFacts,
} from './versioned-price.policy';
import { writtenReport } from './written-report.policy';

/** What the agency proposes for one offering. */
export interface ProposedLineFacts {
  readonly offeringId: string;
  readonly purposeClass: PurposeClass;
  readonly weights: AllocationWeights;
  readonly basisNote: string;
  readonly forecastVolume: number;
  /** To how many decimal places the ceiling is rounded down. */
  readonly places: number;
  readonly ceiling: DecimalText;
}

export interface ProposeGuidedPricesFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly maximum: MaximumFacts & {
    /** Whether a later version has taken its place. */
    readonly isReplaced: boolean;
  };
  readonly reportReference: string;
  readonly lines: readonly ProposedLineFacts[];
  readonly standing: CeilingsWithinMaximumFacts['standing'];
}

/** Its share of the maximum divided by what is expected to be sold, rounded down: so often sold, it stays within. */
export const proposedCeiling = (
  maximum: DecimalText,
  { weights, forecastVolume, places }: Pick<ProposedLineFacts, 'weights' | 'forecastVolume' | 'places'>,
): DecimalText =>
  // Without a forecast there is no ceiling, and E-15 says so.
  forecastVolume > 0 ? quotientDown(percentOf(maximum, totalWeightOf(weights)), forecastVolume, places) : '0';

/** May the agency propose these ceilings? */
export const proposeGuidedPricesRules: readonly Rule<ProposeGuidedPricesFacts>[] = [
  agencyProposes,
  writtenReport,
  // A maximum that begins later is proposed within already; one that has ended is not.
  asking(withinMaximum, ({ today, maximum }) => ({
    on: today < maximum.effectiveFrom ? maximum.effectiveFrom : today,
    maximum: maximum.isReplaced ? null : maximum,
  })),
  askingEach(freePurposeUnpriced, ({ lines }) =>
    lines.map(({ purposeClass, ceiling }) => ({ purposeClass, price: ceiling })),
  ),
  allocationBasis,
  asking(ceilingsWithinMaximum, ({ maximum, lines, standing }) => ({
    maximum,
    taxBasis: maximum.taxBasis,
    proposed: lines,
    standing,
  })),
];

export interface RuleOnProposalFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
}

/** May the pricing office decline the proposal? It gives its reason in any case. */
export const declinePriceProposalRules: readonly Rule<RuleOnProposalFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
];

/** One line of a proposal as it is issued. */
export interface IssuedLineFacts {
  readonly offeringId: string;
  readonly purposeClass: PurposeClass;
  readonly ceiling: DecimalText;
  readonly forecastVolume: number;
  /** The latest guided price of this offering, future ones included; null when there is none. */
  readonly latest: LatestGuidedPriceFacts | null;
  /** Its first day, or before there is one that of the latest trial; null when there is neither. */
  readonly latestEffectiveFrom: LegalDate | null;
  /** Which one it takes the place of, and why; null where one is issued. */
  readonly supersedes: GuidedPriceSuccessionFacts['supersedes'];
}

export interface IssueProposedPricesFacts extends RuleOnProposalFacts {
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
  readonly reportReference: string;
  /** The maximum that the proposal shares out, where it is the one in force on the first day; null otherwise. */
  readonly maximum: MaximumFacts | null;
  readonly taxBasis: TaxBasis;
  readonly lines: readonly IssuedLineFacts[];
  readonly standing: CeilingsWithinMaximumFacts['standing'];
}

/** May the pricing office issue what was proposed, all of it, from this day? */
export const issueProposedPricesRules: readonly Rule<IssueProposedPricesFacts>[] = [
  pricingOfficeIssues,
  pricingDelegation,
  writtenReport,
  asking(withinMaximum, ({ effectiveFrom, maximum }) => ({ on: effectiveFrom, maximum })),
  askingEach(freePurposeUnpriced, ({ lines }) =>
    lines.map(({ purposeClass, ceiling }) => ({ purposeClass, price: ceiling })),
  ),
  askingEach(guidedPriceSuccession, ({ effectiveFrom, lines }) =>
    lines.map(({ latest, supersedes }) => ({ effectiveFrom, latest, supersedes })),
  ),
  askingEach(versionedPrice, ({ today, documentNumber, effectiveFrom, lines }) =>
    lines.map(({ latestEffectiveFrom }) => ({
      today,
      priceVersion: { isDocumentNeeded: true, documentNumber, effectiveFrom, latestEffectiveFrom },
    })),
  ),
  askingEach(exactPrice, ({ lines }) => lines.map(({ ceiling }) => ({ price: ceiling }))),
  asking(ceilingsWithinMaximum, ({ maximum, taxBasis, lines, standing }) => {
    assert(maximum !== null, 'E-03 has asked for the maximum.');
    return { maximum, taxBasis, proposed: lines, standing };
  }),
];
