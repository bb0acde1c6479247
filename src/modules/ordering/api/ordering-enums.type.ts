import { enumOf } from '../../../platform/graphql/enums';
import { FREE_USE_BASES, FREE_USE_RULINGS, ORDER_STATES, USE_INTENTS } from '../../../policy/vocabulary';

export const OrderStateEnum = enumOf('OrderState', ORDER_STATES, 'Where an order stands.', {
  AWAITING_PAYMENT: 'For industry: placed, the fee is to be paid.',
  AWAITING_DECISION: 'For the public interest: the implementing agency has to decide.',
  APPROVED: 'For the public interest: granted, to be delivered.',
  PAID: 'For industry: paid, to be delivered.',
  DELIVERED: 'Delivered.',
  REJECTED: 'For the public interest: not granted.',
});

export const UseIntentEnum = enumOf('UseIntent', USE_INTENTS, 'What the buyer will do with it.', {
  INTERNAL_USE: 'Use it in its own business. Not redevelopment.',
  REDEVELOPMENT:
    'Build a product on it that is offered to others 再开发. Barred to the operator and those tied to it. Law: N27 6.',
});

export const FreeUseBasisEnum = enumOf(
  'FreeUseBasis',
  FREE_USE_BASES,
  'What shows that a use is public governance or welfare.',
  {
    STATUTORY_DUTY: 'A duty of the applicant by law; public bodies only.',
    COMMISSION: 'A commission by a public body.',
    PROJECT_APPROVAL: 'An approved public project.',
    WELFARE_REGISTRATION: 'Registration as a welfare organisation or activity.',
  },
);

export const FreeUseRulingEnum = enumOf(
  'FreeUseRuling',
  FREE_USE_RULINGS,
  'What the agency rules on a free use.',
  {
    APPROVE: 'Granted within a quota and until a date.',
    REJECT: 'Not granted; a reason is given.',
  },
);
