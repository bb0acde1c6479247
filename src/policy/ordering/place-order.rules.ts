import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, type Rule } from '../decision';
import type {
  AgreementFacts,
  GuidedPriceFacts,
  OfferingFacts,
  OperatorTieFacts,
  PartyFacts,
  ProductFacts,
  ScenarioFacts,
  TariffFacts,
} from '../facts';
import { approvedPart } from '../listing/approved-part.policy';
import { approvedProduct } from '../listing/approved-product.policy';
import { sourceRules, type ProductSourceFacts } from '../listing/lawful-sources';
import { verifiedParty } from '../party/verified-party.policy';
import { chargedOfferingGuided } from '../pricing/charged-offering-guided.policy';
import { ceilingsFor, schemeOfCharge } from '../pricing/price-guide';
import { tariffWithinGuidedPrice } from '../pricing/tariff-within-guided-price.policy';
import { freeUseApplication } from '../purpose/free-use-application.policy';
import { noRedevelopmentOfFreeGrant } from '../purpose/no-redevelopment-of-free-grant.policy';
import { oneOfferingOnePurpose } from '../purpose/one-offering-one-purpose.policy';
import { serviceFee } from '../purpose/service-fee.policy';
import { zeroPrice } from '../purpose/zero-price.policy';
import { controlTie } from '../redevelopment/control-tie.policy';
import { operatorBan } from '../redevelopment/operator-ban.policy';
import { redevelopmentOfOrder } from '../redevelopment/redevelopment-of-order';
import type { PurposeClass, UseIntent } from '../vocabulary';
import { oneScenario } from './one-scenario.policy';
import { orderable } from './orderable.policy';
import type { Charge } from './price-of';

export interface QuoteFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly buyer: PartyFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly offering: OfferingFacts;
  /** The scenarios that the order names; lawful only if it is one. */
  readonly scenarios: readonly ScenarioFacts[];
  /** The purpose class that the buyer declares. */
  readonly purposeClass: PurposeClass;
  readonly useIntent: UseIntent;
  readonly quantity: number;
  /** By what the buyer's units are priced beside their number. */
  readonly customerClass: string;
  readonly comparedFields: number;
  /** Units that the buyer ordered before in the period over which the tariff counts. */
  readonly unitsBefore: number;
  /** The tariff and the guided price in force today; null for a free purpose or when there is none. */
  readonly tariff: TariffFacts | null;
  readonly guidedPrice: GuidedPriceFacts | null;
  /** As computed by `priceOf`. */
  readonly charge: Charge;
  /** For redevelopment: how the buyer stands to the product's operator and to every operator further up. */
  readonly ties: readonly OperatorTieFacts[];
}

/**
 * Could this be ordered now at this price? The ban stands before what an order must name,
 * so that the operator is told the law and not a missing field.
 */
export const quoteRules: readonly Rule<QuoteFacts>[] = [
  asking(verifiedParty, ({ buyer }) => ({ party: buyer })),
  ...sourceRules,
  approvedProduct,
  approvedPart,
  agreementInForceFor('NEW_ORDER'),
  asking(operatorBan, redevelopmentOfOrder),
  asking(controlTie, redevelopmentOfOrder),
  oneScenario,
  oneOfferingOnePurpose,
  noRedevelopmentOfFreeGrant,
  asking(chargedOfferingGuided, ({ today, purposeClass, guidedPrice }) => ({
    purposeClass,
    on: today,
    guidedPrice,
  })),
  orderable,
  // The whole tariff and not only what this buyer pays: one that exceeds the guided price for anybody is no tariff.
  tariffWithinGuidedPrice,
  // And what is charged, whatever the tariff says.
  asking(tariffWithinGuidedPrice, ({ tariff, charge, guidedPrice, customerClass, comparedFields }) => ({
    tariff: tariff && { ...tariff, scheme: schemeOfCharge(charge.parts) },
    guidedPrice: guidedPrice && {
      ...guidedPrice,
      guide: ceilingsFor(guidedPrice.guide, { customerClass, comparedFields }),
    },
  })),
  asking(zeroPrice, ({ purposeClass, charge, tariff }) => ({
    purposeClass,
    ...charge,
    tariffId: tariff?.tariffId ?? null,
    isPayment: false,
  })),
  asking(serviceFee, ({ purposeClass, charge, quantity }) => ({ purposeClass, ...charge, quantity })),
];

/** May this order be placed? Everything that a quote asks; what is free is applied for instead. */
export const placeOrderRules: readonly Rule<QuoteFacts>[] = [
  ...quoteRules,
  asking(freeUseApplication, ({ today, purposeClass }) => ({
    today,
    purposeClass,
    freeUse: null,
    offeredConditions: [],
  })),
];
