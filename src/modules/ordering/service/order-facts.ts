import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import { compareAmounts } from '../../../kernel/money';
import { refused, permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { priceOf, type QuoteFacts } from '../../../policy';
import type { PurposeClass, UseIntent } from '../../../policy/vocabulary';
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

/** The largest amount that an order and its payment can carry: 16 digits before the point. */
const LARGEST_TOTAL = '9999999999999999.99';

/** An order has one unit price: it holds no lines. */
const DIFFERENTIATED = {
  zh: '该供给按客户类别、数量分档或者按使用情况计价,不能按单一单价订购。请选择单一价格的供给,或者联系运营机构。',
  en: 'This offering is priced by class, band or use, and an order carries one unit price. Choose an offering with one price, or ask the operator.',
} as const;

/** What a quote and an order name alike. */
export interface OrderRequest {
  readonly offeringId: string;
  readonly scenarioId: string;
  readonly purposeClass: PurposeClass;
  readonly useIntent: UseIntent;
  readonly quantity: number;
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
  const place = await placeOfOffering(manager, request.offeringId);
  const agreement = place && (await agreementFacts(manager, place.agreementId, lock));
  const product = place && (await productForUse(manager, place.productId, lock));
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
  if (
    (tariff !== null && tariff.unitPrice === null) ||
    (guidedPrice !== null && guidedPrice.ceiling === null)
  ) {
    return refused({ ...plainRefusal('INVALID_INPUT', ['offeringId']), text: DIFFERENTIATED });
  }
  const charge = priceOf({ ...request, unitPrice: tariff?.unitPrice ?? '0' });
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
    tariff: tariff && (await tariffFacts(manager, tariff)),
    guidedPrice: guidedPrice && (await guidedPriceFacts(manager, guidedPrice)),
    charge,
    ties: await tiesIfRedeveloped(manager, { caller, request, today, lock }, product.facts.operatorId),
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
