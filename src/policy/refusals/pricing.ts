import type { RefusalText } from './refusal-text';

/** Why the rules about guided prices and tariffs refuse. */
export const PRICING_REFUSALS = {
  // C-09
  FREE_PURPOSE_PRICED: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的产品和服务免费提供，不得定价 {price} 元。请删除价格，或者为产业用途另设供给。',
    en: 'What serves the public interest is free and cannot be priced at {price} yuan. Remove the price, or use an offering for industry.',
  },
  FREE_PURPOSE_NEEDS_NO_PRICE: {
    basis: 'DESIGN',
    zh: '平台规则：公益用途的供给始终免费，不登记价格，包括零价格。无需办理本项。',
    en: 'Platform rule: an offering for the public interest is always free and carries no price, not even zero. Nothing needs to be set.',
  },
  // C-10
  GUIDED_PRICE_NOT_IN_FORCE: {
    basis: 'LAW',
    zh: '该供给在 {date} 没有现行政府指导价，不得收费销售。请等待价格主管部门发布指导价。',
    en: 'No guided price of this offering is in force on {date}, so it cannot be sold. Wait until the pricing office has issued one.',
  },
  // E-01
  PRICING_DELEGATION_MISSING: {
    basis: 'LAW',
    zh: '收费标准默认由省级价格主管部门制定，本单位没有登记授权文件，不得发布指导价。请先登记授权文件。',
    en: 'Pricing lies with the province unless it was delegated, and no delegation document of this office is on file. Put the document on file first.',
  },
  PRICING_DELEGATION_NOT_IN_FORCE: {
    basis: 'LAW',
    zh: '定价授权文件 {document} 在 {date} 不在有效期内，不得发布指导价。请登记现行有效的授权文件。',
    en: 'The delegation document {document} is not in force on {date}, so no guided price can be issued. Put a document in force on file.',
  },
  // E-03
  TARIFF_NOT_BY_OPERATOR: {
    basis: 'LAW',
    zh: '产品 {product} 的具体收费标准由其运营机构制定。请由该运营机构办理。',
    en: 'The tariff of product {product} is set by its operator. Leave this to that operator.',
  },
  // E-04
  GUIDED_PRICE_BY_OPERATOR: {
    basis: 'LAW',
    zh: '运营机构不得制定上限收费标准。请由价格主管部门发布指导价，运营机构在其以内制定具体收费标准。',
    en: 'The operator never sets a ceiling. The pricing office issues the guided price; set your tariff within it.',
  },
  GUIDED_PRICE_NOT_BY_PRICING_OFFICE: {
    basis: 'DESIGN',
    zh: '平台规则：指导价只由价格主管部门发布，{kind} 不能发布。请向价格主管部门提出建议。',
    en: 'Platform rule: only the pricing office issues guided prices, not {kind}. Propose the price to the pricing office.',
  },
  // E-06
  TARIFF_ABOVE_GUIDED_PRICE: {
    basis: 'LAW',
    zh: '收费标准 {unitPrice} 元高于上限收费标准 {ceiling} 元。请将价格降至上限以内。',
    en: 'The tariff of {unitPrice} yuan exceeds the ceiling of {ceiling} yuan. Lower it to the ceiling or below.',
  },
  TARIFF_UNIT_DIFFERS: {
    basis: 'DESIGN',
    zh: '平台规则：收费标准的计费单位 {unit} 与指导价的计费单位 {guidedUnit} 不一致，无法比较。请使用相同的计费单位。',
    en: 'Platform rule: the tariff is charged {unit} and the guided price {guidedUnit}, so they cannot be compared. Use the same unit.',
  },
  TARIFF_TAX_BASIS_DIFFERS: {
    basis: 'DESIGN',
    zh: '平台规则：收费标准的含税口径 {taxBasis} 与指导价的含税口径 {guidedTaxBasis} 不一致，无法比较。请使用相同的口径。',
    en: 'Platform rule: the tariff is {taxBasis} and the guided price {guidedTaxBasis}, so they cannot be compared. Use the same tax basis.',
  },
  // E-33
  PRICE_DOCUMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：发布指导价须注明文号。请填写文号。',
    en: 'Platform rule: a guided price states its document number. Give the number.',
  },
  PRICE_EFFECTIVE_IN_THE_PAST: {
    basis: 'DESIGN',
    zh: '平台规则：生效日期 {effectiveFrom} 早于今天 {today}，价格不溯及既往。请填写今天或者以后的日期。',
    en: 'Platform rule: the price would take effect on {effectiveFrom}, before today, {today}. Choose today or a later day.',
  },
  PRICE_EFFECTIVE_TOO_LATE: {
    basis: 'DESIGN',
    zh: '平台规则：生效日期 {effectiveFrom} 过远，最晚为 {latestDay}。请核对日期后重新填写。',
    en: 'Platform rule: {effectiveFrom} is too far ahead; {latestDay} is the latest. Check the date and give an earlier one.',
  },
  PRICE_VERSION_OVERWRITTEN: {
    basis: 'DESIGN',
    zh: '平台规则：生效日期 {effectiveFrom} 不晚于最新版本的生效日期 {latestEffectiveFrom}，旧版本不得覆盖。请填写更晚的日期。',
    en: 'Platform rule: {effectiveFrom} is not after {latestEffectiveFrom}, the first day of the latest version, which is never overwritten. Choose a later day.',
  },
  // E-34
  PRICE_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：{price} 不是有效的单价。请以元为单位填写不小于零的数，整数部分最多十四位，小数最多六位。',
    en: 'Platform rule: {price} is no valid unit price. Give yuan from zero, with at most 14 digits before the point and 6 after it.',
  },
  PRICE_TOO_FINE: {
    basis: 'DESIGN',
    zh: '平台规则：单价 {price} 元超过 {places} 位小数，平台不自动取整。向下取整为 {roundedDown} 元，请确认后重新提交。',
    en: 'Platform rule: {price} yuan has more than {places} decimal places, and the platform does not round in silence. Rounded down it is {roundedDown} yuan: submit that if it is meant.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
