import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, askingEach, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, OfferingFacts, ProductFacts } from '../facts';
import { approvedPart } from '../listing/approved-part.policy';
import { approvedProduct } from '../listing/approved-product.policy';
import { sourceRules, type ProductSourceFacts } from '../listing/lawful-sources';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced, priceAttached } from './free-purpose-unpriced.policy';
import { lawfulScheme } from './lawful-scheme.policy';
import { operatorSetsTariff } from './operator-sets-tariff.policy';
import { amountsOf, type PriceScheme } from './price-scheme';
import { publishedTariff } from './published-tariff.policy';
import {
  agencyRulesOnTrial,
  trialBeforePricing,
  trialUntilPriced,
  type TrialTariffFacts,
} from './trial-tariff.policy';
import { trialReminder } from './trial-reminder.policy';
import { versionedPrice } from './versioned-price.policy';

/** What stands around a trial tariff, when it is handed in and again when it is confirmed. */
export interface TrialCaseFacts extends ProductSourceFacts, TrialTariffFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly offering: OfferingFacts;
  /** First day of the latest price of this offering, trial or tariff, future ones included; null when there is none. */
  readonly latestEffectiveFrom: LegalDate | null;
  /** What is charged on its first day so far; null when nothing is. */
  readonly replaced: PriceScheme | null;
}

const saleable: readonly Rule<TrialCaseFacts>[] = [
  agreementInForceFor('OPERATOR_WRITE'),
  ...sourceRules,
  approvedProduct,
  asking(approvedPart, ({ product, offering }) => ({ product, offering, scenarios: [] })),
];

/** May the operator hand in this trial tariff? E-34 stands before E-19, because only an amount can be compared. */
export const submitTrialTariffRules: readonly Rule<TrialCaseFacts>[] = [
  operatorSetsTariff,
  ...saleable,
  asking(freePurposeUnpriced, ({ offering, scheme }) => ({
    purposeClass: offering.purposeClass,
    price: priceAttached(scheme),
  })),
  asking(lawfulScheme, ({ today, unit, scheme }) => ({ today, unit, scheme, form: null })),
  askingEach(exactPrice, ({ scheme }) => amountsOf(scheme).map((price) => ({ price }))),
  trialBeforePricing,
  trialUntilPriced,
  asking(versionedPrice, ({ today, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: { isDocumentNeeded: false, documentNumber: null, effectiveFrom, latestEffectiveFrom },
  })),
];

export interface RuleOnTrialFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly submittedBy: string;
}

export interface ConfirmTrialTariffFacts extends TrialCaseFacts, RuleOnTrialFacts {
  readonly documentNumber: string;
}

/** May the agency confirm it? What it was handed in on may have changed since. */
export const confirmTrialTariffRules: readonly Rule<ConfirmTrialTariffFacts>[] = [
  agencyRulesOnTrial,
  ...saleable,
  trialBeforePricing,
  trialUntilPriced,
  asking(versionedPrice, ({ today, documentNumber, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: { isDocumentNeeded: true, documentNumber, effectiveFrom, latestEffectiveFrom },
  })),
  publishedTariff,
];

/** May the agency decline it? It gives its reason in any case. */
export const declineTrialTariffRules: readonly Rule<RuleOnTrialFacts>[] = [agencyRulesOnTrial];

/** Is the agency to be reminded that a trial still lasts? */
export const remindOfTrialRules = [trialReminder] as const;
