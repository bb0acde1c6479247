import type { RefusalText } from './refusal-text';

/** Why the rules about purposes and free use refuse. */
export const PURPOSE_REFUSALS = {
  // D-01
  FREE_ORDER_CHARGED: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的订单免费，不得收取 {total} 元。请取消收费。',
    en: 'An order for the public interest is free and cannot be charged {total} yuan. Remove the charge.',
  },
  FREE_ORDER_TAKES_NO_PAYMENT: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的订单免费，不得收款。如已收款，请退还付款单位。',
    en: 'An order for the public interest is free and takes no payment. If money was received, return it to the payer.',
  },
  // D-02
  CHARGE_BEYOND_FEE: {
    basis: 'LAW',
    zh: '除公共数据运营服务费外不得收取其他费用：订单总额 {total} 元，服务费 {fee} 元。请重新报价。',
    en: 'Nothing but the operation service fee may be charged: the order total is {total} yuan, the fee {fee} yuan. Ask for a new quote.',
  },
  // D-03
  PURPOSE_DIFFERS_FROM_OFFERING: {
    basis: 'DESIGN',
    zh: '平台规则：申报的用途 {declared} 与供给的用途 {offered} 不一致。请选择与用途相符的供给。',
    en: 'Platform rule: the declared purpose {declared} differs from the purpose {offered} of the offering. Choose the offering that fits the purpose.',
  },
  OFFERING_NOT_OF_PRODUCT: {
    basis: 'DESIGN',
    zh: '平台规则：所选供给不属于产品 {product}。请在该产品的供给中选择。',
    en: 'Platform rule: the offering does not belong to product {product}. Choose one of its own offerings.',
  },
  // D-04
  FREE_USE_APPLICATION_INCOMPLETE: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请缺少 {missing}。请补充后重新提交。',
    en: 'Platform rule: the application for free use lacks {missing}. Complete it and submit again.',
  },
  FREE_USE_PERIOD_INVALID: {
    basis: 'DESIGN',
    zh: '平台规则：使用期限 {periodFrom} 至 {periodTo} 无效。起始日不得晚于截止日，截止日不得早于今天。',
    en: 'Platform rule: the period from {periodFrom} to {periodTo} is not valid. Let it begin no later than it ends, and end no earlier than today.',
  },
  // D-05
  FREE_USE_BASIS_NOT_PROVED: {
    basis: 'DESIGN',
    zh: '平台规则：企业申请无偿使用，须证明该用途属于公共治理或者公益事业。请提供委托、立项批准或者公益登记及其文号。',
    en: 'Platform rule: a firm that applies for free use must prove that the use serves the public. Give a commission, project approval or welfare registration with its reference.',
  },
  STATUTORY_DUTY_NOT_OF_APPLICANT: {
    basis: 'DESIGN',
    zh: '平台规则：法定职责只能由承担该职责的公共机构主张。请改用委托、立项批准或者公益登记作为依据。',
    en: 'Platform rule: a statutory duty can be claimed only by a public body that has it. Use a commission, project approval or welfare registration instead.',
  },
  // D-06
  FREE_USE_NOT_DECIDED_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请由该产品授权协议的实施机构审定。请将本项交由该实施机构办理。',
    en: 'Platform rule: a request for free use is decided by the implementing agency of the agreement. Leave this to that agency.',
  },
  APPLICANT_DECIDES_FREE_USE: {
    basis: 'DESIGN',
    zh: '平台规则：申请人不得审定自己的无偿使用申请。请由实施机构的其他人员审定。',
    en: 'Platform rule: the person who applied cannot decide the request. Have another person at the agency decide.',
  },
  ORDER_NOT_OF_FREE_PURPOSE: {
    basis: 'DESIGN',
    zh: '平台规则：该订单用于产业发展，不属于无偿使用申请。请按收费订单办理。',
    en: 'Platform rule: this order is for industry and is no request for free use. Treat it as a charged order.',
  },
  // D-07
  FREE_GRANT_WITHOUT_LIMITS: {
    basis: 'DESIGN',
    zh: '平台规则：批准无偿使用须写明数量和截止日期，数量为不小于 1 的整数。请补充后重新提交。',
    en: 'Platform rule: a free grant states its quota, a whole number from 1, and its end date. Add them and try again.',
  },
  FREE_GRANT_BEYOND_APPLICATION: {
    basis: 'DESIGN',
    zh: '平台规则：批准的截止日期 {endsOn} 晚于申请的截止日期 {appliedUntil}。请在申请期限内批准。',
    en: 'Platform rule: the grant would end on {endsOn}, later than the {appliedUntil} applied for. Grant it within the period applied for.',
  },
  FREE_GRANT_QUOTA_BEYOND_APPLICATION: {
    basis: 'DESIGN',
    zh: '平台规则：批准的数量 {quota} 多于申请的数量 {applied}。请在申请数量内批准。',
    en: 'Platform rule: the grant of {quota} units is more than the {applied} applied for. Grant at most what was applied for.',
  },
  FREE_GRANT_NOT_RUNNING: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用期限为 {startsOn} 至 {endsOn}，当前不在期限内。请在期限内办理，或者重新申请。',
    en: 'Platform rule: the free grant runs from {startsOn} to {endsOn} and not now. Act within that period, or apply anew.',
  },
  FREE_GRANT_QUOTA_EXCEEDED: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用数量 {quantity} 超过批准的数量 {quota}。请减少数量，或者重新申请。',
    en: 'Platform rule: {quantity} would exceed the granted quota of {quota}. Reduce the quantity, or apply anew.',
  },
  // D-09
  REDEVELOPMENT_OF_FREE_GRANT: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用的产品不得用于再开发。请按产业发展用途订购后再开发。',
    en: 'Platform rule: what is granted free is not redeveloped. Order the product for industry to redevelop it.',
  },
  // D-12
  FREE_USE_REJECTED_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：不同意无偿使用申请的，须说明理由。请填写理由。',
    en: 'Platform rule: a rejection of a free request states its reason. Give the reason.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
