import { enumOf } from '../../../platform/graphql/enums';
import { ORDER_STATES, QUOTE_CHANGE_KINDS, USE_INTENTS } from '../../../policy/vocabulary';

export const OrderStateEnum = enumOf('OrderState', ORDER_STATES, 'Where an order stands.', {
  AWAITING_PAYMENT: 'For industry: placed, the fee is to be paid.',
  AWAITING_DECISION:
    'For the public interest: applied for and not finally decided; see where its free use stands.',
  APPROVED: 'For the public interest: granted, to be delivered.',
  PAID: 'For industry: paid, to be delivered.',
  DELIVERED: 'Delivered.',
  REJECTED: 'For the public interest: finally not granted.',
});

export const UseIntentEnum = enumOf('UseIntent', USE_INTENTS, 'What the buyer will do with it.', {
  INTERNAL_USE: 'Use it in its own business. Not redevelopment.',
  REDEVELOPMENT:
    'Build a product on it that is offered to others 再开发. Barred to the operator and those tied to it. Law: N27 6.',
});

export const QuoteChangeKindEnum = enumOf(
  'QuoteChangeKind',
  QUOTE_CHANGE_KINDS,
  'What would make a quote another one.',
  {
    NEXT_BAND: 'More units: those above a number cost another price.',
    COUNTING_RESTARTS: 'A new month or year, in which the tariff counts units from zero.',
    TARIFF_BEGINS: 'A tariff that is published and begins later.',
    GUIDED_PRICE_BEGINS: 'A guided price that is issued and begins later.',
    GUIDED_PRICE_ENDS: 'The guided price is revoked: nothing is sold until another is issued.',
    TERM_ENDS: 'The end of the agreement: nothing is sold any more.',
  },
);
