import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { PriceScheme, TrialCaseFacts } from '../../../policy';
import type { TaxBasis } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { actorFacts } from '../../ledger';
import {
  offeringForUse,
  placeOfOffering,
  productById,
  productForUse,
  sourcesOfProduct,
  type OfferingForUse,
  type ProductForUse,
} from '../../listing';
import { guidedPriceFacts, tariffFacts, tariffOn } from '../store/price.query';
import { isTrialWaiting, latestPriceFrom, pricesOfOffering } from '../store/trial-tariff.query';

interface Gathering {
  readonly caller: MemberCaller;
  readonly offeringId: string;
  readonly scheme: PriceScheme;
  readonly taxBasis: TaxBasis;
  readonly today: LegalDate;
  readonly effectiveFrom: LegalDate;
  /** The trial tariff that is ruled on; null for one that is handed in. */
  readonly trialTariffId: string | null;
}

interface TrialCase {
  readonly facts: TrialCaseFacts;
  readonly product: ProductForUse;
  readonly offering: OfferingForUse;
}

/**
 * Gathers what the rules ask of a trial tariff, and holds it as a tariff is held: agreement, product and then alone the
 * offering, on which whoever issues a guided price waits too.
 */
export async function gatherTrialCase(
  manager: EntityManager,
  { caller, offeringId, trialTariffId, ...asked }: Gathering,
): Promise<Outcome<TrialCase, PlainRefusal>> {
  const place = await placeOfOffering(manager, offeringId);
  if (place === null) return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  const { productId } = place;
  const agreement = await agreementFacts(manager, place.agreementId, 'SHARE');
  const product = await productForUse(manager, productId, 'SHARE');
  const offering = await offeringForUse(manager, offeringId, 'UPDATE');
  assert(product !== null && offering !== null, 'An offering belongs to a product.');
  // Another operator's draft is as unknown as an offering that does not exist.
  if (product.approvedItemId === null && product.facts.operatorId !== caller.organisationId) {
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  }
  const sources = await sourcesOfProduct(manager, productId, { today: asked.today, lock: 'SHARE' });
  const [row] = await productById.batch(manager, [productId]);
  const { latestTrial, firstGuidedPrice } = await pricesOfOffering(manager, offeringId);
  const replaced = await tariffOn(manager, offeringId, asked.effectiveFrom);
  const facts: TrialCaseFacts = {
    ...asked,
    ...sources,
    actor: actorFacts(caller),
    agreement,
    product: product.facts,
    offering: offering.facts,
    unit: offering.chargeUnit,
    operatedSince: laterOf(agreement?.startsOn ?? null, row?.publishedAt ?? null),
    runningTrial: latestTrial && (await guidedPriceFacts(manager, latestTrial)),
    pricedFrom: firstGuidedPrice?.effectiveFrom ?? null,
    isAnotherWaiting: await isTrialWaiting(manager, offeringId, trialTariffId),
    latestEffectiveFrom: await latestPriceFrom(manager, offeringId),
    replaced: replaced && (await tariffFacts(manager, replaced)).scheme,
  };
  return permitted({ facts, product, offering });
}

/** The product is operated from when both its agreement runs and it was first published. */
function laterOf(startsOn: LegalDate | null, publishedAt: Date | null): LegalDate | null {
  if (startsOn === null || publishedAt === null) return null;
  const published = legalDateOf(publishedAt);
  return published > startsOn ? published : startsOn;
}
