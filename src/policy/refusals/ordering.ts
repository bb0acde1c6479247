import type { RefusalText } from './refusal-text';

/** Why the rules about orders and payments refuse. */
export const ORDERING_REFUSALS = {
  // F-01
  TARIFF_NOT_IN_FORCE: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 在 {date} 没有现行收费标准，不能订购。请联系运营机构公布收费标准。',
    en: 'Platform rule: no tariff of product {product} is in force on {date}, so it cannot be ordered. Ask the operator to publish one.',
  },
  SCENARIO_NOT_OF_PRODUCT: {
    basis: 'DESIGN',
    zh: '平台规则：所选场景未随产品 {product} 批准。请在该产品已批准的场景中选择。',
    en: 'Platform rule: the scenario was not approved with product {product}. Choose one of its approved scenarios.',
  },
  BUYER_IS_SELLER: {
    basis: 'DESIGN',
    zh: '平台规则：不能向本单位订购产品 {product}。请以其他购买单位的身份订购。',
    en: 'Platform rule: product {product} is sold by your own organisation and cannot be ordered by it. Order for another organisation.',
  },
  // F-02
  ORDER_NEEDS_ONE_SCENARIO: {
    basis: 'DESIGN',
    zh: '平台规则：一个订单只对应一个场景，当前为 {count} 个。请为每个场景分别订购。',
    en: 'Platform rule: an order names exactly one scenario, and this one names {count}. Place one order for each scenario.',
  },
  // F-15
  PAYMENT_DIFFERS_FROM_TOTAL: {
    basis: 'DESIGN',
    zh: '平台规则：到账金额 {amount} 元与订单总额 {total} 元不一致。请核对后按订单总额确认。',
    en: 'Platform rule: the payment of {amount} yuan differs from the order total of {total} yuan. Check it and confirm exactly the total.',
  },
  // F-17
  ORDER_STATE_FORBIDS: {
    basis: 'DESIGN',
    zh: '平台规则：订单当前状态为 {state}，不能变更为 {nextState}。请刷新订单后按当前状态办理。',
    en: 'Platform rule: the order is {state} and cannot become {nextState}. Load it again and act on its present state.',
  },
  ORDER_ACT_NOT_BY_OPERATOR: {
    basis: 'DESIGN',
    zh: '平台规则：收款确认和交付由该产品的运营机构办理（{nextState}）。请由该运营机构办理。',
    en: 'Platform rule: only the operator of the product can make this order {nextState}. Leave this to that operator.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
