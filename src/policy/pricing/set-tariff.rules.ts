import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, askingEach, type Rule } from '../decision';
import type {
  ActorFacts,
  AgreementFacts,
  GuidedPriceFacts,
  OfferingFacts,
  ProductFacts,
  TariffFacts,
} from '../facts';
import { approvedPart } from '../listing/approved-part.policy';
import { approvedProduct } from '../listing/approved-product.policy';
import { sourceRules, type ProductSourceFacts } from '../listing/lawful-sources';
import type { ChargeUnit, TaxBasis } from '../vocabulary';
import { chargedOfferingGuided } from './charged-offering-guided.policy';
import { exactPrice } from './exact-price.policy';
import { freePurposeUnpriced, priceAttached } from './free-purpose-unpriced.policy';
import { lawfulScheme } from './lawful-scheme.policy';
import { operatorSetsTariff } from './operator-sets-tariff.policy';
import { amountsOf, type PriceScheme } from './price-scheme';
import { publishedTariff } from './published-tariff.policy';
import { tariffWithinGuidedPrice } from './tariff-within-guided-price.policy';
import { versionedPrice } from './versioned-price.policy';

export interface SetTariffFacts extends ProductSourceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly offering: OfferingFacts;
  readonly scheme: PriceScheme;
  readonly unit: ChargeUnit;
  readonly taxBasis: TaxBasis;
  readonly effectiveFrom: LegalDate;
  /** First day of the latest tariff of this offering, future ones included; null when there is none. */
  readonly latestEffectiveFrom: LegalDate | null;
  /** The tariff that is in force on `effectiveFrom` so far; null when there is none. */
  readonly replaced: TariffFacts | null;
  /** The guided price in force on `effectiveFrom`; null when there is none. */
  readonly guidedPrice: GuidedPriceFacts | null;
}

/** May the operator set this tariff? E-34 stands before E-06, because only an amount can be compared. */
export const setTariffRules: readonly Rule<SetTariffFacts>[] = [
  operatorSetsTariff,
  agreementInForceFor('OPERATOR_WRITE'),
  ...sourceRules,
  approvedProduct,
  asking(approvedPart, ({ product, offering }) => ({ product, offering, scenarios: [] })),
  asking(freePurposeUnpriced, ({ offering, scheme }) => ({
    purposeClass: offering.purposeClass,
    price: priceAttached(scheme),
  })),
  asking(lawfulScheme, ({ today, unit, scheme }) => ({ today, unit, scheme, form: null })),
  askingEach(exactPrice, ({ scheme }) => amountsOf(scheme).map((price) => ({ price }))),
  asking(chargedOfferingGuided, ({ offering, effectiveFrom, guidedPrice }) => ({
    purposeClass: offering.purposeClass,
    on: effectiveFrom,
    guidedPrice,
  })),
  asking(tariffWithinGuidedPrice, ({ scheme, unit, taxBasis, guidedPrice }) => ({
    tariff: { scheme, unit, taxBasis },
    guidedPrice,
  })),
  asking(versionedPrice, ({ today, effectiveFrom, latestEffectiveFrom }) => ({
    today,
    priceVersion: { isDocumentNeeded: false, documentNumber: null, effectiveFrom, latestEffectiveFrom },
  })),
  asking(publishedTariff, ({ today, effectiveFrom, scheme, replaced, guidedPrice }) => ({
    today,
    effectiveFrom,
    scheme,
    // One that a guided price has overtaken is charged to nobody, so that whatever is set raises nothing.
    replaced:
      replaced !== null && tariffWithinGuidedPrice.decide({ tariff: replaced, guidedPrice }).permitted
        ? replaced.scheme
        : null,
  })),
];
