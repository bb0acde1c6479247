import { assert } from '../../../kernel/assert';
import { endOfLegalDay, legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import type { PlainRefusal } from '../../../platform/refusal';
import {
  quoteRules,
  type Permission,
  type PriceScheme,
  type QuoteFacts,
  type RatedPart,
} from '../../../policy';
import type { ChargeMeasure, ChargeUnit, PurposeClass, TaxBasis } from '../../../policy/vocabulary';
import { consult, hashOf, type PolicyRefusal } from '../../ledger';
import { gatherOrderCase, type OrderCase, type OrderRequest } from './order-facts';

/** A price for one buyer, with everything it rests on. Bound into the order by its hash. */
export interface QuotedPrice {
  readonly hash: string;
  readonly productId: string;
  readonly offeringId: string;
  readonly scenarioId: string;
  readonly purposeClass: PurposeClass;
  readonly chargeUnit: ChargeUnit;
  readonly chargeMeasure: ChargeMeasure;
  readonly quantity: number;
  /** Null where units cost differently. */
  readonly unitPrice: string | null;
  readonly customerClass: string;
  readonly parts: readonly RatedPart[];
  readonly total: string;
  readonly taxBasis: TaxBasis | null;
  readonly tariffId: string | null;
  readonly guidedPriceId: string | null;
  readonly validUntil: Date;
  readonly today: LegalDate;
  /** The terms by which it is charged; null for free use. */
  readonly scheme: PriceScheme | null;
  readonly comparedFields: number;
  readonly unitsBefore: number;
  readonly approvedItemId: string;
  readonly agreement: NonNullable<QuoteFacts['agreement']>;
  readonly ruleIds: readonly string[];
  readonly clauseIds: readonly string[];
}

/** What this buyer would pay now, or the rule that stands against it. Changes nothing and is not recorded. */
export async function quote(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  request: OrderRequest,
): Promise<Outcome<QuotedPrice, PolicyRefusal | PlainRefusal>> {
  const gathered = await gatherOrderCase(dataSource.manager, {
    caller,
    request,
    today: legalDateOf(clock.now()),
    lock: 'NONE',
  });
  if (!gathered.ok) return gathered;
  const answer = consult(quoteRules, gathered.value.facts);
  return answer.ok ? permitted(quotedPrice(gathered.value, request, answer.value)) : answer;
}

/**
 * The terms that bind: whoever ordered by this hash agreed to this price of this approved revision on this day.
 * The day is part of it, because guided price and tariff are judged by the legal date.
 */
export function quoteHashOf(
  { facts, product, tariff, guidedPrice }: OrderCase,
  request: OrderRequest,
): string {
  return hashOf({
    buyerId: facts.buyer.organisationId,
    ...request,
    today: facts.today,
    approvedItemId: product.approvedItemId,
    revision: product.revision,
    ...facts.charge,
    tariffId: tariff?.id ?? null,
    guidedPriceId: guidedPrice?.id ?? null,
  });
}

function quotedPrice(orderCase: OrderCase, request: OrderRequest, permission: Permission): QuotedPrice {
  const { facts, product, offering, tariff, guidedPrice } = orderCase;
  const { approvedItemId } = product;
  const { agreement } = facts;
  assert(approvedItemId !== null && agreement !== null, 'C-01 and A-19 let nothing else be quoted.');
  return {
    hash: quoteHashOf(orderCase, request),
    productId: product.facts.productId,
    offeringId: request.offeringId,
    scenarioId: request.scenarioId,
    purposeClass: offering.facts.purposeClass,
    chargeUnit: offering.chargeUnit,
    chargeMeasure: offering.chargeMeasure,
    quantity: request.quantity,
    customerClass: facts.customerClass,
    ...facts.charge,
    taxBasis: tariff?.taxBasis ?? null,
    tariffId: tariff?.id ?? null,
    guidedPriceId: guidedPrice?.id ?? null,
    validUntil: endOfLegalDay(facts.today),
    today: facts.today,
    scheme: facts.tariff?.scheme ?? null,
    comparedFields: facts.comparedFields,
    unitsBefore: facts.unitsBefore,
    approvedItemId,
    agreement,
    ruleIds: permission.ruleIds,
    clauseIds: permission.clauseIds,
  };
}
