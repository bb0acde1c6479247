import type { MadeProduct } from './approval';
import { WHY } from './client';

/** Documents that several acts send. */
export const QUOTE = `query ($input: QuoteInput!) {
  quote(input: $input) { quote { hash total { amount } unitPrice { amount } validUntil } ${WHY} }
}`;

export const ORDER = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) { order { id state version total { amount } } idempotency { isReplay } ${WHY} }
}`;

export const PAY = `mutation ($input: ConfirmPaymentInput!) {
  confirmPayment(input: $input) { order { state version } ${WHY} }
}`;

export const DELIVER = `mutation ($input: DeliverOrderInput!) {
  deliverOrder(input: $input) { delivery { id order { state } } ${WHY} }
}`;

interface Terms {
  readonly purposeClass?: 'INDUSTRY' | 'PUBLIC_INTEREST';
  readonly useIntent?: 'INTERNAL_USE' | 'REDEVELOPMENT';
  readonly quantity?: number;
}

/** What a quote and an order name alike. */
export const quoteInput = (product: MadeProduct, terms: Terms): object => {
  const { purposeClass = 'INDUSTRY', useIntent = 'INTERNAL_USE', quantity = 1 } = terms;
  const offeringId = purposeClass === 'INDUSTRY' ? product.chargedOfferingId : product.freeOfferingId;
  return { offeringId, scenarioId: product.scenarioId, purposeClass, useIntent, quantity };
};

/** Stands for a quote that was never given: what the rules refuse, they refuse before they look at it. */
const NO_QUOTE = '0'.repeat(64);

export const orderInput = (
  product: MadeProduct,
  idempotencyKey: string,
  terms: Terms & { readonly quoteHash?: string },
): object => {
  const { quoteHash = NO_QUOTE, ...rest } = terms;
  return { idempotencyKey, expectedQuoteHash: quoteHash, ...quoteInput(product, rest) };
};
