import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { compareAmounts } from '../../../kernel/money';
import { refused, permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import {
  countsEarlierUnits,
  hasFieldSteps,
  priceOf,
  type PriceScheme,
  type QuoteFacts,
} from '../../../policy';
import { STANDARD_CLASS, type PurposeClass, type UseIntent } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { lockControlFacts, tiesToOperators } from '../../control';
import {
  offeringForUse,
  placeOfOffering,
  productForUse,
  scenarioFacts,
  sourcesOfProduct,
  type OfferingForUse,
  type ProductForUse,
} from '../../listing';
import { partyFacts } from '../../party';
import {
  guidedPriceFacts,
  guidedPriceOn,
  tariffFacts,
  tariffOn,
  type GuidedPriceEntity,
  type TariffEntity,
} from '../../pricing';
import { takeOrderTurn, unitsOrdered } from '../store/order-charge.query';

/** The largest amount that an order and its payment can carry: 16 digits before the point. */
const LARGEST_TOTAL = '9999999999999999.99';

/** Where the number of compared fields decides the price, it is named. */
const FIELDS_NEEDED = {
  zh: '该供给按比对项数计价,请填写每次比对的项数 comparedFields。',
  en: 'This offering is priced by the number of compared fields: state comparedFields.',
} as const;

/** What a quote and an order name alike. */
export interface OrderRequest {
  readonly offeringId: string;
  readonly scenarioId: string;
  readonly purposeClass: PurposeClass;
  readonly useIntent: UseIntent;
  readonly quantity: number;
  /** How many fields each unit compares; null where that does not matter. */
  readonly comparedFields: number | null;
}

/** The facts of a quote or an order, and the rows that they were read from. */
export interface OrderCase {
  readonly facts: QuoteFacts;
  readonly product: ProductForUse;
  readonly offering: OfferingForUse;
  readonly tariff: TariffEntity | null;
  readonly guidedPrice: GuidedPriceEntity | null;
}

interface Gathering {
  readonly caller: MemberCaller;
  readonly request: OrderRequest;
  readonly today: LegalDate;
  /** SHARE for an order, so that nothing it rests on changes before it is written; NONE for a quote. */
  readonly lock: Extract<RowLock, 'NONE' | 'SHARE'>;
}

/**
 * Gathers what the rules ask, in the house's lock order: agreement, product, offering, redevelopment guard. Its
 * resources and their places in the scope are held after the product: whoever changes one waits for nothing that is held here.
 * Quote and order share it, so that a quote can promise nothing that the order would judge differently.
 */
export async function gatherOrderCase(
  manager: EntityManager,
  { caller, request, today, lock }: Gathering,
): Promise<Outcome<OrderCase, PlainRefusal>> {
  const whole = await placeOfOffering(manager, request.offeringId);
  const agreement = whole && (await agreementFacts(manager, whole.agreementId, lock));
  const product = whole && (await productForUse(manager, whole.productId, lock));
  const offering = await offeringForUse(manager, request.offeringId, lock);
  // An offering that was never on sale is as unknown as one that does not exist.
  if (offering === null || product?.approvedItemId == null)
    return refused(plainRefusal('NOT_FOUND', ['offeringId']));
  const { productId } = product.facts;
  const sources = await sourcesOfProduct(manager, productId, { today, lock });
  const scenario = await scenarioFacts(manager, request.scenarioId);
  if (scenario === null) return refused(plainRefusal('NOT_FOUND', ['scenarioId']));
  const buyer = await partyFacts(manager, caller.organisationId);
  assert(buyer !== null, 'A caller acts for an organisation that exists.');
  const isCharged = offering.facts.purposeClass === 'INDUSTRY';
  const guidedPrice = isCharged ? await guidedPriceOn(manager, request.offeringId, today) : null;
  const tariff = isCharged ? await tariffOn(manager, request.offeringId, today) : null;
  const tariffInForce = tariff && (await tariffFacts(manager, tariff));
  const scheme = tariffInForce?.scheme ?? null;
  if (scheme !== null && hasFieldSteps(scheme) && request.comparedFields === null) {
    return refused({ ...plainRefusal('INVALID_INPUT', ['comparedFields']), text: FIELDS_NEEDED });
  }
  const ties = await tiesIfRedeveloped(manager, { caller, request, today, lock }, product.facts.operatorId);
  const place = {
    customerClass: STANDARD_CLASS,
    comparedFields: request.comparedFields ?? 0,
    unitsBefore: await unitsBefore(manager, scheme, { caller, request, today, lock }),
  };
  const charge = priceOf({ ...request, ...place, scheme });
  if (compareAmounts(charge.total, LARGEST_TOTAL) > 0) {
    return refused(plainRefusal('INVALID_INPUT', ['quantity'], { reason: `total > ${LARGEST_TOTAL}` }));
  }
  const facts: QuoteFacts = {
    today,
    buyer,
    agreement,
    product: product.facts,
    ...sources,
    offering: offering.facts,
    scenarios: [scenario],
    purposeClass: request.purposeClass,
    useIntent: request.useIntent,
    quantity: request.quantity,
    ...place,
    tariff: tariffInForce,
    guidedPrice: guidedPrice && (await guidedPriceFacts(manager, guidedPrice)),
    charge,
    ties,
  };
  return permitted({ facts, product, offering, tariff, guidedPrice });
}

async function tiesIfRedeveloped(
  manager: EntityManager,
  { caller, request, today, lock }: Gathering,
  operatorId: string,
): Promise<QuoteFacts['ties']> {
  if (request.useIntent !== 'REDEVELOPMENT') return [];
  if (lock === 'SHARE') await lockControlFacts(manager, 'SHARE');
  return tiesToOperators(manager, {
    organisationId: caller.organisationId,
    operatorIds: [operatorId],
    on: today,
  });
}

/** What the buyer ordered before in the period over which the scheme counts; nothing where that changes no price. */
async function unitsBefore(
  manager: EntityManager,
  scheme: PriceScheme | null,
  { caller, request, today, lock }: Gathering,
): Promise<number> {
  if (scheme === null || !countsEarlierUnits(scheme)) return 0;
  const counted = { buyerId: caller.organisationId, offeringId: request.offeringId };
  if (lock === 'SHARE') await takeOrderTurn(manager, counted);
  const from = scheme.accumulation === 'MONTH' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`;
  return unitsOrdered(manager, { ...counted, from, to: today });
}
