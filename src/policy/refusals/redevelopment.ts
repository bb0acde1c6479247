import type { RefusalText } from './refusal-text';

/** Why the rules about re-development and control refuse. */
export const REDEVELOPMENT_REFUSALS = {
  // G-01
  REDEVELOPMENT_BY_OPERATOR: {
    basis: 'LAW',
    zh: '运营机构不得直接或间接参与授权范围内已交付的公共数据产品和服务再开发。本单位即该产品的运营机构，请由其他经营主体再开发。',
    en: 'The operator must not take part, directly or indirectly, in redeveloping delivered products within its authorisation. Your organisation operates this product: leave redevelopment to other businesses.',
  },
  // G-02
  INPUT_NOT_DELIVERED: {
    basis: 'DESIGN',
    zh: '平台规则：基础产品 {product} 的订单 {input} 尚未交付（当前状态 {state}）。请在交付后登记。',
    en: 'Platform rule: order {input} of base product {product} is {state} and not delivered. Register after its delivery.',
  },
  // G-04
  REDEVELOPMENT_BY_CONTROL_TIE: {
    basis: 'DESIGN',
    zh: '平台规则：本单位与该产品的运营机构存在控制关系（{path}），本平台将其视为间接参与再开发，不予受理。如关系有误或者已经变更，请报告实施机构，由其更正或者终止所登记的控制关系。',
    en: 'Platform rule: your organisation is tied to the operator of this product by control ({path}), which this platform treats as taking part indirectly. If that is wrong or no longer so, report it to the implementing agency, which can correct or end the recorded tie.',
  },
  // G-06
  CONTROL_DECLARER_NOT_ENTITLED: {
    basis: 'DESIGN',
    zh: '平台规则：单位只能申报本单位的控制方，运营机构及其控制方除外；其他控制关系由实施机构或者监管部门登记。请将该控制关系报告实施机构。',
    en: 'Platform rule: an organisation declares its own controller only, and an operator or who controls one not even that; the rest is recorded by the implementing agency or a regulator. Report this control to the implementing agency.',
  },
  CONTROL_OF_ITSELF: {
    basis: 'DESIGN',
    zh: '平台规则：控制方与被控制方不能是同一单位。请核对双方。',
    en: 'Platform rule: an organisation cannot be declared to control itself. Check the two sides.',
  },
  CONTROL_SHARE_OUT_OF_RANGE: {
    basis: 'DESIGN',
    zh: '平台规则：持股比例 {sharePercent} 无效。请填写 0 至 100 之间的百分数。',
    en: 'Platform rule: a share of {sharePercent} is not valid. Give a percentage from 0 to 100.',
  },
  CONTROL_SHARE_NOT_MAJORITY: {
    basis: 'DESIGN',
    zh: '平台规则：多数持股须超过百分之五十，当前为 {sharePercent}。请更正比例，或者选择其他控制依据。',
    en: 'Platform rule: a majority shareholding is more than 50 percent, and this is {sharePercent}. Correct the share, or choose another basis of control.',
  },
  CONTROL_DOCUMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：申报控制关系须附证明文件编号。请填写编号。',
    en: 'Platform rule: a declaration of control refers to a document that shows it. Give its reference.',
  },
  // G-07
  CONTROL_END_NOT_BY_SUPERVISOR: {
    basis: 'DESIGN',
    zh: '平台规则：控制关系由实施机构或者监管部门终止或者更正。请将变更报告实施机构。',
    en: 'Platform rule: recorded control is ended or corrected by the implementing agency or a regulator. Report the change to the implementing agency.',
  },
  CONTROL_ALREADY_ENDED: {
    basis: 'DESIGN',
    zh: '平台规则：该控制关系已于 {endedOn} 终止，不能再次终止。如情况又有变化，请另行申报。',
    en: 'Platform rule: this control was ended on {endedOn} and is not ended twice. Declare what holds now as a fact of its own.',
  },
  CONTROL_END_OUT_OF_RANGE: {
    basis: 'DESIGN',
    zh: '平台规则：终止日 {endedOn} 须在生效日 {effectiveFrom} 至今日 {today} 之间。请更正日期。',
    en: 'Platform rule: the end {endedOn} must lie between the first day {effectiveFrom} and today, {today}. Correct the date.',
  },
  CONTROL_END_DOCUMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：终止控制关系须附证明文件编号。请填写编号。',
    en: 'Platform rule: the end of control refers to a document that shows it. Give its reference.',
  },
  CONTROL_END_REASON_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：终止控制关系须说明理由。请填写理由。',
    en: 'Platform rule: the end of control has a reason. Give it.',
  },
  // G-09
  DEVELOPER_FORM_NOT_ADMITTED: {
    basis: 'DESIGN',
    zh: '平台规则：再开发主体应当是法人或者非法人组织。请以单位身份登记组织形式后再办理。',
    en: 'Platform rule: a redeveloper is a legal person or an unincorporated organisation. Record the legal form of your organisation first.',
  },
  // G-11
  BASE_PRODUCT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：再开发产品须列明至少一个基础产品。请选择已交付的订单；未使用已交付产品的，无需登记。',
    en: 'Platform rule: a redeveloped product names at least one base product. Choose a delivered order; what builds on none needs no registration.',
  },
  BASE_PRODUCT_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：来源 {input}（产品 {product}）重复列出。请每个来源只列一次。',
    en: 'Platform rule: input {input} of product {product} is named twice. Name each input once.',
  },
  INPUT_NOT_OF_DEVELOPER: {
    basis: 'DESIGN',
    zh: '平台规则：订单 {input}（产品 {product}）不是本单位的订单。请使用本单位为再开发订购的产品。',
    en: 'Platform rule: order {input} of product {product} is not your own. Use what your organisation ordered for redevelopment.',
  },
  INPUT_NOT_FOR_REDEVELOPMENT: {
    basis: 'DESIGN',
    zh: '平台规则：订单 {input}（产品 {product}）仅供内部使用。请另行订购并注明用于再开发。',
    en: 'Platform rule: order {input} of product {product} is for internal use only. Place an order that states redevelopment.',
  },
  INPUT_FROZEN: {
    basis: 'DESIGN',
    zh: '平台规则：再开发产品 {product}（{input}）已冻结，不能作为来源。请选择其他来源，或者待其解冻。',
    en: 'Platform rule: derived product {product} ({input}) is frozen and cannot be an input. Choose another, or wait until it is released.',
  },
  // G-12
  LINEAGE_FROZEN: {
    basis: 'DESIGN',
    zh: '平台规则：再开发产品 {product}（{input}）的上游含有已冻结的再开发产品，不能作为来源。请选择其他来源，或者待其解冻。',
    en: 'Platform rule: derived product {product} ({input}) stands on a frozen product and cannot be an input. Choose another, or wait until that one is released.',
  },
  LINEAGE_STOPPED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product}（{input}）已停止，或者所依据的产品已停止，不能作为来源，也不能对外提供。请选择其他来源，或者待其恢复。',
    en: 'Platform rule: product {product} ({input}) is stopped, or stands on a product that is, so it can be neither an input nor offered. Choose another input, or wait until it goes on.',
  },
  // G-13
  INPUT_FROM_FREE_GRANT: {
    basis: 'DESIGN',
    zh: '平台规则：来源 {input}（产品 {product}）含有无偿使用的产品，不得再开发。请按产业发展用途订购后再登记。',
    en: 'Platform rule: input {input} of product {product} rests on a free grant and cannot be redeveloped. Order the product for industry first.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
