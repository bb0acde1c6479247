import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { placeOrderRules, type QuoteFacts, type Rule } from '../../../policy';
import { FIRST_ORDER_STATE, type FreeUseBasis } from '../../../policy/vocabulary';
import { announce, consult, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { DataOrderEntity } from '../store/data-order.entity';
import { insertOrder } from '../store/order.write';
import { gatherOrderCase, type OrderCase, type OrderRequest } from './order-facts';
import { quoteHashOf } from './quote.service';

/** What an order for the public interest says of its free use, as it was first handed in. */
export interface FreeUseTerms {
  readonly purposeStatement: string;
  readonly basis: FreeUseBasis;
  readonly basisReference: string;
  readonly securityCommitment: boolean;
  readonly useFrom: LegalDate;
  readonly useTo: LegalDate;
}

export interface PlaceOrder extends OrderRequest {
  readonly idempotencyKey: string;
  readonly expectedQuoteHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<PlaceOrder, 'idempotencyKey'>;

/** A buyer orders one product for one scenario and one purpose, at the price that was quoted. */
export function placeOrder(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: PlaceOrder,
): Promise<Outcome<Made<View<DataOrderEntity>>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<View<DataOrderEntity>, Reason>(manager, {
      clock,
      caller,
      operation: 'placeOrder',
      idempotencyKey,
      request,
      make: () => place(manager, clock, caller, request, CHARGED),
      reload: (id) => manager.findOneByOrFail(DataOrderEntity, { id }),
    }),
  );
}

/** How an order comes about: by which operation, under which rules, and with what beside the facts of its quote. */
export interface Placing<Facts extends QuoteFacts> {
  readonly operation: string;
  readonly rules: readonly Rule<Facts>[];
  readonly factsOf: (quoted: QuoteFacts) => Facts;
  readonly freeUse: FreeUseTerms | null;
}

const CHARGED: Placing<QuoteFacts> = {
  operation: 'placeOrder',
  rules: placeOrderRules,
  factsOf: (quoted) => quoted,
  freeUse: null,
};

/** Gathers, decides and writes one order within a transaction; for who orders and for who applies for free use. */
export async function place<Facts extends QuoteFacts>(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { expectedQuoteHash, ...asked }: Request,
  { operation, rules, factsOf, freeUse }: Placing<Facts>,
): Promise<Outcome<View<DataOrderEntity>, Reason>> {
  const now = clock.now();
  const gathered = await gatherOrderCase(manager, {
    caller,
    request: asked,
    today: legalDateOf(now),
    lock: 'SHARE',
  });
  if (!gathered.ok) return gathered;
  const orderCase = gathered.value;
  const facts = factsOf(orderCase.facts);
  const quoteHash = quoteHashOf(orderCase, asked);
  // Lawful, but at terms that the buyer has not seen. What is unlawful is decided and recorded below, quoted or not.
  if (quoteHash !== expectedQuoteHash && consult(rules, facts).ok) {
    return refused(plainRefusal('QUOTE_CHANGED', ['expectedQuoteHash']));
  }
  const id = newId('order');
  const outcome = await decide(manager, { clock, caller, operation, subjectId: id, rules, facts });
  if (!outcome.ok) return outcome;
  const order = orderRow({
    id,
    caller,
    orderCase,
    request: asked,
    freeUse,
    quoteHash,
    now,
    decisionId: outcome.value,
  });
  await insertOrder(manager, order, facts.charge.parts);
  await announce(manager, {
    clock,
    type: 'ORDER_PLACED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { productId: order.productId, purposeClass: order.purposeClass, total: order.total },
  });
  return permitted(order);
}

interface NewOrder {
  readonly id: string;
  readonly caller: MemberCaller;
  readonly orderCase: OrderCase;
  readonly request: OrderRequest;
  readonly freeUse: FreeUseTerms | null;
  readonly quoteHash: string;
  readonly now: Date;
  readonly decisionId: string;
}

function orderRow({
  id,
  caller,
  orderCase,
  request,
  freeUse,
  quoteHash,
  now,
  decisionId,
}: NewOrder): View<DataOrderEntity> {
  const { facts, product, offering, tariff, guidedPrice } = orderCase;
  const { approvedItemId } = product;
  assert(approvedItemId !== null, 'C-01 permits no order of a product without an approved item.');
  return {
    id,
    buyerId: caller.organisationId,
    placedBy: caller.personId,
    operatorId: product.facts.operatorId,
    productId: product.facts.productId,
    productRevision: product.revision,
    approvedItemId,
    offeringId: request.offeringId,
    scenarioId: request.scenarioId,
    purposeClass: request.purposeClass,
    useIntent: request.useIntent,
    chargeUnit: offering.chargeUnit,
    quantity: request.quantity,
    unitPrice: facts.charge.unitPrice,
    customerClass: tariff === null ? null : facts.customerClass,
    comparedFields: tariff === null ? null : facts.comparedFields,
    total: facts.charge.total,
    taxBasis: tariff?.taxBasis ?? null,
    tariffId: tariff?.id ?? null,
    guidedPriceId: guidedPrice?.id ?? null,
    ceiling: guidedPrice?.ceiling ?? null,
    quoteHash,
    purposeStatement: freeUse?.purposeStatement ?? null,
    freeUseBasis: freeUse?.basis ?? null,
    basisReference: freeUse?.basisReference ?? null,
    securityCommitment: freeUse?.securityCommitment ?? null,
    useFrom: freeUse?.useFrom ?? null,
    useTo: freeUse?.useTo ?? null,
    state: FIRST_ORDER_STATE[request.purposeClass],
    placedAt: now,
    placedOn: facts.today,
    decisionId,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    grantedQuota: null,
    grantedUntil: null,
    heldAt: null,
    holdCode: null,
    holdParams: null,
    version: 1,
  };
}
