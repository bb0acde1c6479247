import type { RefusalCode } from './refusal-codes';

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a refused person reads: what is wrong and what to do next, with `{param}` placeholders.
 * A reason that is ours and not the law's begins with 平台规则 and "Platform rule".
 */
export const REFUSALS: Readonly<Record<RefusalCode, BilingualText>> = {
  AGREEMENT_MISSING: {
    zh: '平台规则：没有可适用的授权运营协议。请先由实施机构登记协议，再办理本项业务。',
    en: 'Platform rule: no authorised-operation agreement applies. Ask the implementing agency to record the agreement first.',
  },
  AGREEMENT_NOT_ACTIVE: {
    zh: '平台规则：授权运营协议当前状态为 {state}，不能办理本项业务。请联系实施机构，待协议恢复后再办。',
    en: 'Platform rule: the authorised-operation agreement is {state}, so this cannot be done. Contact the implementing agency and try again once it is active.',
  },
  AGREEMENT_NOT_STARTED: {
    zh: '平台规则：授权运营协议自 {startsOn} 起生效。请在该日及以后办理。',
    en: 'Platform rule: the authorised-operation agreement begins on {startsOn}. Try again on or after that day.',
  },
  AGREEMENT_EXPIRED: {
    zh: '平台规则：授权运营协议已于 {endsOn} 期满。请在续签协议后再办理。',
    en: 'Platform rule: the authorised-operation agreement ended on {endsOn}. Try again after it has been renewed.',
  },
  OPERATOR_NOT_ACTIVE: {
    zh: '平台规则：该协议的运营机构未处于启用状态。请联系实施机构。',
    en: 'Platform rule: the operator of this agreement is not active. Contact the implementing agency.',
  },
  PRODUCT_NOT_APPROVED: {
    zh: '产品 {product} 未列入经实施机构同意的产品和服务清单，不得发布、订购或者交付。请选择已批准的产品，或者待其批准后再办理。',
    en: 'Product {product} is not on a list approved by the implementing agency, so it cannot be published, ordered or delivered. Choose an approved product, or wait for its approval.',
  },
  PRODUCT_NOT_ON_SALE: {
    zh: '平台规则：产品 {product} 当前状态为 {state}，暂不受理。请选择其他产品，或者待其恢复在售后再办理。',
    en: 'Platform rule: product {product} is {state} and not on sale. Choose another product, or wait until it is on sale again.',
  },
  LIST_NOT_BY_OPERATOR: {
    zh: '产品和服务清单由授权运营协议的运营机构提出。请由该运营机构的产品人员提交。',
    en: 'A product list is drawn up by the operator of the agreement. Have a product officer of that operator submit it.',
  },
  LIST_DECIDED_BY_OPERATOR: {
    zh: '产品和服务清单须报实施机构同意，运营机构不得自行决定。请等待实施机构审定。',
    en: 'A product list needs the consent of the implementing agency; the operator cannot decide it. Wait for the ruling of the agency.',
  },
  LIST_NOT_DECIDED_BY_AGENCY: {
    zh: '产品和服务清单由该授权运营协议的实施机构审定。请将本项交由该实施机构办理。',
    en: 'A product list is decided by the implementing agency of its agreement. Leave this to that agency.',
  },
  ITEM_ALREADY_DECIDED: {
    zh: '平台规则：该清单项目当前状态为 {state}，每个项目只审定一次。如需变更，请由运营机构重新提交。',
    en: 'Platform rule: this list item is {state}, and an item is decided once. To change it, have the operator submit it anew.',
  },
  OFFERING_MISSING: {
    zh: '清单项目 {item} 未列明用途。请至少填写一个供给，注明公共治理、公益事业或者产业发展、行业发展。',
    en: 'List item {item} states no purpose. Add at least one offering, either for the public interest or for industry.',
  },
  OFFERING_PURPOSE_NOT_SINGLE: {
    zh: '清单项目 {item} 的每个供给只能对应一类用途。请把两类用途拆分为两个供给。',
    en: 'Each offering of list item {item} must carry exactly one purpose class. Split the two purposes into two offerings.',
  },
  OFFERING_PURPOSE_REPEATED: {
    zh: '平台规则：清单项目 {item} 有多个用途为 {purposeClass} 的供给。请合并为一个。',
    en: 'Platform rule: list item {item} has more than one offering of class {purposeClass}. Merge them into one.',
  },
  LIST_EMPTY: {
    zh: '平台规则：清单中没有项目。请至少填写一个产品或者服务。',
    en: 'Platform rule: the list has no items. Add at least one product or service.',
  },
  ITEM_CODE_REPEATED: {
    zh: '平台规则：项目编码 {item} 在清单中重复出现。请为每个项目使用不同的编码。',
    en: 'Platform rule: item code {item} occurs more than once in the list. Give each item its own code.',
  },
  ITEM_INCOMPLETE: {
    zh: '平台规则：清单项目 {item} 缺少 {missing}。请补充后重新提交。',
    en: 'Platform rule: list item {item} lacks {missing}. Complete it and submit again.',
  },
  RESOURCE_OUT_OF_SCOPE: {
    zh: '清单项目 {item} 使用的数据资源 {resource} 不在授权范围内，严禁超范围使用。请改用授权范围内的资源，或者先办理授权。',
    en: 'Data resource {resource} of list item {item} lies outside the authorised scope and must not be used. Use a resource within the scope, or have it authorised first.',
  },
  RESOURCE_GRADED_CORE: {
    zh: '平台规则：清单项目 {item} 涉及核心数据（{resource}），本平台不受理。请移除该资源后重新提交。',
    en: 'Platform rule: list item {item} uses core data ({resource}), which this platform does not take. Remove it and submit again.',
  },
  STANDING_MOVE_NOT_ALLOWED: {
    zh: '平台规则：产品 {product} 不能由 {state} 变更为 {nextState}。请核对产品当前状态；已撤回的产品须重新提交清单。',
    en: 'Platform rule: product {product} cannot go from {state} to {nextState}. Check its present state; a withdrawn product must be submitted as a new list item.',
  },
  FREE_PURPOSE_PRICED: {
    zh: '用于公共治理、公益事业的产品和服务免费提供，不得定价 {price} 元。请删除价格，或者为产业用途另设供给。',
    en: 'What serves the public interest is free and cannot be priced at {price} yuan. Remove the price, or use an offering for industry.',
  },
  FREE_PURPOSE_NEEDS_NO_PRICE: {
    zh: '平台规则：公益用途的供给始终免费，不登记价格，包括零价格。无需办理本项。',
    en: 'Platform rule: an offering for the public interest is always free and carries no price, not even zero. Nothing needs to be set.',
  },
  GUIDED_PRICE_NOT_IN_FORCE: {
    zh: '该供给在 {date} 没有现行政府指导价，不得收费销售。请等待价格主管部门发布指导价。',
    en: 'No guided price of this offering is in force on {date}, so it cannot be sold. Wait until the pricing office has issued one.',
  },
  SUBMITTER_DECIDES: {
    zh: '平台规则：提交清单的人员不得审定该清单。请由实施机构的其他人员审定。',
    en: 'Platform rule: the person who submitted a list item cannot decide it. Have another person at the agency decide.',
  },
  FREE_ORDER_CHARGED: {
    zh: '用于公共治理、公益事业的订单免费，不得收取 {total} 元。请取消收费。',
    en: 'An order for the public interest is free and cannot be charged {total} yuan. Remove the charge.',
  },
  FREE_ORDER_TAKES_NO_PAYMENT: {
    zh: '用于公共治理、公益事业的订单免费，不得收款。如已收款，请退还付款单位。',
    en: 'An order for the public interest is free and takes no payment. If money was received, return it to the payer.',
  },
  CHARGE_BEYOND_FEE: {
    zh: '除公共数据运营服务费外不得收取其他费用：订单总额 {total} 元，服务费 {fee} 元。请重新报价。',
    en: 'Nothing but the operation service fee may be charged: the order total is {total} yuan, the fee {fee} yuan. Ask for a new quote.',
  },
  PURPOSE_DIFFERS_FROM_OFFERING: {
    zh: '平台规则：申报的用途 {declared} 与供给的用途 {offered} 不一致。请选择与用途相符的供给。',
    en: 'Platform rule: the declared purpose {declared} differs from the purpose {offered} of the offering. Choose the offering that fits the purpose.',
  },
  OFFERING_NOT_OF_PRODUCT: {
    zh: '平台规则：所选供给不属于产品 {product}。请在该产品的供给中选择。',
    en: 'Platform rule: the offering does not belong to product {product}. Choose one of its own offerings.',
  },
  FREE_USE_APPLICATION_INCOMPLETE: {
    zh: '平台规则：无偿使用申请缺少 {missing}。请补充后重新提交。',
    en: 'Platform rule: the application for free use lacks {missing}. Complete it and submit again.',
  },
  FREE_USE_PERIOD_INVALID: {
    zh: '平台规则：使用期限 {periodFrom} 至 {periodTo} 无效。起始日不得晚于截止日，截止日不得早于今天。',
    en: 'Platform rule: the period from {periodFrom} to {periodTo} is not valid. Let it begin no later than it ends, and end no earlier than today.',
  },
  FREE_USE_BASIS_NOT_PROVED: {
    zh: '平台规则：企业申请无偿使用，须证明该用途属于公共治理或者公益事业。请提供委托、立项批准或者公益登记及其文号。',
    en: 'Platform rule: a firm that applies for free use must prove that the use serves the public. Give a commission, project approval or welfare registration with its reference.',
  },
  STATUTORY_DUTY_NOT_OF_APPLICANT: {
    zh: '平台规则：法定职责只能由承担该职责的公共机构主张。请改用委托、立项批准或者公益登记作为依据。',
    en: 'Platform rule: a statutory duty can be claimed only by a public body that has it. Use a commission, project approval or welfare registration instead.',
  },
  FREE_USE_NOT_DECIDED_BY_AGENCY: {
    zh: '平台规则：无偿使用申请由该产品授权协议的实施机构审定。请将本项交由该实施机构办理。',
    en: 'Platform rule: a request for free use is decided by the implementing agency of the agreement. Leave this to that agency.',
  },
  APPLICANT_DECIDES_FREE_USE: {
    zh: '平台规则：申请人不得审定自己的无偿使用申请。请由实施机构的其他人员审定。',
    en: 'Platform rule: the person who applied cannot decide the request. Have another person at the agency decide.',
  },
  ORDER_NOT_OF_FREE_PURPOSE: {
    zh: '平台规则：该订单用于产业发展，不属于无偿使用申请。请按收费订单办理。',
    en: 'Platform rule: this order is for industry and is no request for free use. Treat it as a charged order.',
  },
  FREE_GRANT_WITHOUT_LIMITS: {
    zh: '平台规则：批准无偿使用须写明数量和截止日期，数量为不小于 1 的整数。请补充后重新提交。',
    en: 'Platform rule: a free grant states its quota, a whole number from 1, and its end date. Add them and try again.',
  },
  FREE_GRANT_BEYOND_APPLICATION: {
    zh: '平台规则：批准的截止日期 {endsOn} 晚于申请的截止日期 {appliedUntil}。请在申请期限内批准。',
    en: 'Platform rule: the grant would end on {endsOn}, later than the {appliedUntil} applied for. Grant it within the period applied for.',
  },
  FREE_GRANT_QUOTA_BEYOND_APPLICATION: {
    zh: '平台规则：批准的数量 {quota} 多于申请的数量 {applied}。请在申请数量内批准。',
    en: 'Platform rule: the grant of {quota} units is more than the {applied} applied for. Grant at most what was applied for.',
  },
  FREE_GRANT_NOT_RUNNING: {
    zh: '平台规则：无偿使用期限为 {startsOn} 至 {endsOn}，当前不在期限内。请在期限内办理，或者重新申请。',
    en: 'Platform rule: the free grant runs from {startsOn} to {endsOn} and not now. Act within that period, or apply anew.',
  },
  FREE_GRANT_QUOTA_EXCEEDED: {
    zh: '平台规则：无偿使用数量 {quantity} 超过批准的数量 {quota}。请减少数量，或者重新申请。',
    en: 'Platform rule: {quantity} would exceed the granted quota of {quota}. Reduce the quantity, or apply anew.',
  },
  REDEVELOPMENT_OF_FREE_GRANT: {
    zh: '平台规则：无偿使用的产品不得用于再开发。请按产业发展用途订购后再开发。',
    en: 'Platform rule: what is granted free is not redeveloped. Order the product for industry to redevelop it.',
  },
  FREE_USE_REJECTED_WITHOUT_REASON: {
    zh: '平台规则：不同意无偿使用申请的，须说明理由。请填写理由。',
    en: 'Platform rule: a rejection of a free request states its reason. Give the reason.',
  },
  PRICING_DELEGATION_MISSING: {
    zh: '收费标准默认由省级价格主管部门制定，本单位没有登记授权文件，不得发布指导价。请先登记授权文件。',
    en: 'Pricing lies with the province unless it was delegated, and no delegation document of this office is on file. Put the document on file first.',
  },
  PRICING_DELEGATION_NOT_IN_FORCE: {
    zh: '定价授权文件 {document} 在 {date} 不在有效期内，不得发布指导价。请登记现行有效的授权文件。',
    en: 'The delegation document {document} is not in force on {date}, so no guided price can be issued. Put a document in force on file.',
  },
  TARIFF_NOT_BY_OPERATOR: {
    zh: '产品 {product} 的具体收费标准由其运营机构制定。请由该运营机构办理。',
    en: 'The tariff of product {product} is set by its operator. Leave this to that operator.',
  },
  GUIDED_PRICE_BY_OPERATOR: {
    zh: '运营机构不得制定上限收费标准。请由价格主管部门发布指导价，运营机构在其以内制定具体收费标准。',
    en: 'The operator never sets a ceiling. The pricing office issues the guided price; set your tariff within it.',
  },
  GUIDED_PRICE_NOT_BY_PRICING_OFFICE: {
    zh: '平台规则：指导价只由价格主管部门发布，{kind} 不能发布。请向价格主管部门提出建议。',
    en: 'Platform rule: only the pricing office issues guided prices, not {kind}. Propose the price to the pricing office.',
  },
  TARIFF_ABOVE_GUIDED_PRICE: {
    zh: '收费标准 {unitPrice} 元高于上限收费标准 {ceiling} 元。请将价格降至上限以内。',
    en: 'The tariff of {unitPrice} yuan exceeds the ceiling of {ceiling} yuan. Lower it to the ceiling or below.',
  },
  TARIFF_UNIT_DIFFERS: {
    zh: '平台规则：收费标准的计费单位 {unit} 与指导价的计费单位 {guidedUnit} 不一致，无法比较。请使用相同的计费单位。',
    en: 'Platform rule: the tariff is charged {unit} and the guided price {guidedUnit}, so they cannot be compared. Use the same unit.',
  },
  TARIFF_TAX_BASIS_DIFFERS: {
    zh: '平台规则：收费标准的含税口径 {taxBasis} 与指导价的含税口径 {guidedTaxBasis} 不一致，无法比较。请使用相同的口径。',
    en: 'Platform rule: the tariff is {taxBasis} and the guided price {guidedTaxBasis}, so they cannot be compared. Use the same tax basis.',
  },
  PRICE_DOCUMENT_MISSING: {
    zh: '平台规则：发布指导价须注明文号。请填写文号。',
    en: 'Platform rule: a guided price states its document number. Give the number.',
  },
  PRICE_EFFECTIVE_IN_THE_PAST: {
    zh: '平台规则：生效日期 {effectiveFrom} 早于今天 {today}，价格不溯及既往。请填写今天或者以后的日期。',
    en: 'Platform rule: the price would take effect on {effectiveFrom}, before today, {today}. Choose today or a later day.',
  },
  PRICE_EFFECTIVE_TOO_LATE: {
    zh: '平台规则：生效日期 {effectiveFrom} 过远，最晚为 {latestDay}。请核对日期后重新填写。',
    en: 'Platform rule: {effectiveFrom} is too far ahead; {latestDay} is the latest. Check the date and give an earlier one.',
  },
  PRICE_VERSION_OVERWRITTEN: {
    zh: '平台规则：生效日期 {effectiveFrom} 不晚于最新版本的生效日期 {latestEffectiveFrom}，旧版本不得覆盖。请填写更晚的日期。',
    en: 'Platform rule: {effectiveFrom} is not after {latestEffectiveFrom}, the first day of the latest version, which is never overwritten. Choose a later day.',
  },
  PRICE_NOT_AN_AMOUNT: {
    zh: '平台规则：{price} 不是有效的单价。请以元为单位填写不小于零的数，整数部分最多十四位，小数最多六位。',
    en: 'Platform rule: {price} is no valid unit price. Give yuan from zero, with at most 14 digits before the point and 6 after it.',
  },
  PRICE_TOO_FINE: {
    zh: '平台规则：单价 {price} 元超过 {places} 位小数，平台不自动取整。向下取整为 {roundedDown} 元，请确认后重新提交。',
    en: 'Platform rule: {price} yuan has more than {places} decimal places, and the platform does not round in silence. Rounded down it is {roundedDown} yuan: submit that if it is meant.',
  },
  TARIFF_NOT_IN_FORCE: {
    zh: '平台规则：产品 {product} 在 {date} 没有现行收费标准，不能订购。请联系运营机构公布收费标准。',
    en: 'Platform rule: no tariff of product {product} is in force on {date}, so it cannot be ordered. Ask the operator to publish one.',
  },
  SCENARIO_NOT_OF_PRODUCT: {
    zh: '平台规则：所选场景未随产品 {product} 批准。请在该产品已批准的场景中选择。',
    en: 'Platform rule: the scenario was not approved with product {product}. Choose one of its approved scenarios.',
  },
  BUYER_IS_SELLER: {
    zh: '平台规则：不能向本单位订购产品 {product}。请以其他购买单位的身份订购。',
    en: 'Platform rule: product {product} is sold by your own organisation and cannot be ordered by it. Order for another organisation.',
  },
  ORDER_NEEDS_ONE_SCENARIO: {
    zh: '平台规则：一个订单只对应一个场景，当前为 {count} 个。请为每个场景分别订购。',
    en: 'Platform rule: an order names exactly one scenario, and this one names {count}. Place one order for each scenario.',
  },
  ORGANISATION_NOT_VERIFIED: {
    zh: '平台规则：本单位的统一社会信用代码尚未核验。请先完成主体认证。',
    en: 'Platform rule: the unified social credit code of this organisation is not verified yet. Complete the verification first.',
  },
  ORGANISATION_NOT_ACTIVE: {
    zh: '平台规则：本单位当前状态为 {state}，不能办理本项业务。请联系平台启用。',
    en: 'Platform rule: this organisation is {state} and cannot do this. Ask the platform to activate it.',
  },
  VERIFICATION_NOT_BY_AGENCY: {
    zh: '平台规则：单位的统一社会信用代码由实施机构核验，任何单位不得自行核验。请将本项交由实施机构办理。',
    en: 'Platform rule: the credit code of an organisation is verified by the implementing agency, and by nobody for itself. Leave this to that agency.',
  },
  ACTIVATION_NOT_BY_PARTY: {
    zh: '平台规则：单位由其本单位的管理员启用。请联系该单位的管理员办理。',
    en: 'Platform rule: an organisation is activated by its own administrator. Ask that administrator to do it.',
  },
  PAYMENT_DIFFERS_FROM_TOTAL: {
    zh: '平台规则：到账金额 {amount} 元与订单总额 {total} 元不一致。请核对后按订单总额确认。',
    en: 'Platform rule: the payment of {amount} yuan differs from the order total of {total} yuan. Check it and confirm exactly the total.',
  },
  ORDER_STATE_FORBIDS: {
    zh: '平台规则：订单当前状态为 {state}，不能变更为 {nextState}。请刷新订单后按当前状态办理。',
    en: 'Platform rule: the order is {state} and cannot become {nextState}. Load it again and act on its present state.',
  },
  ORDER_ACT_NOT_BY_OPERATOR: {
    zh: '平台规则：收款确认和交付由该产品的运营机构办理（{nextState}）。请由该运营机构办理。',
    en: 'Platform rule: only the operator of the product can make this order {nextState}. Leave this to that operator.',
  },
  REDEVELOPMENT_BY_OPERATOR: {
    zh: '运营机构不得直接或间接参与授权范围内已交付的公共数据产品和服务再开发。本单位即该产品的运营机构，请由其他经营主体再开发。',
    en: 'The operator must not take part, directly or indirectly, in redeveloping delivered products within its authorisation. Your organisation operates this product: leave redevelopment to other businesses.',
  },
  INPUT_NOT_DELIVERED: {
    zh: '平台规则：基础产品 {product} 的订单 {input} 尚未交付（当前状态 {state}）。请在交付后登记。',
    en: 'Platform rule: order {input} of base product {product} is {state} and not delivered. Register after its delivery.',
  },
  AGREEMENT_WITHOUT_BAN: {
    zh: '授权运营协议未载明运营机构不得参与再开发的条款。请补充该条款后再提交清单。',
    en: 'The agreement does not hold the clause that bans the operator from redevelopment. Add the clause before submitting a list.',
  },
  REDEVELOPMENT_BY_CONTROL_TIE: {
    zh: '平台规则：本单位与该产品的运营机构存在控制关系（{path}），本平台将其视为间接参与再开发，不予受理。如关系有误或者已经变更，请报告实施机构，由其更正或者终止所登记的控制关系。',
    en: 'Platform rule: your organisation is tied to the operator of this product by control ({path}), which this platform treats as taking part indirectly. If that is wrong or no longer so, report it to the implementing agency, which can correct or end the recorded tie.',
  },
  CONTROL_DECLARER_NOT_ENTITLED: {
    zh: '平台规则：单位只能申报本单位的控制方，运营机构及其控制方除外；其他控制关系由实施机构或者监管部门登记。请将该控制关系报告实施机构。',
    en: 'Platform rule: an organisation declares its own controller only, and an operator or who controls one not even that; the rest is recorded by the implementing agency or a regulator. Report this control to the implementing agency.',
  },
  CONTROL_OF_ITSELF: {
    zh: '平台规则：控制方与被控制方不能是同一单位。请核对双方。',
    en: 'Platform rule: an organisation cannot be declared to control itself. Check the two sides.',
  },
  CONTROL_SHARE_OUT_OF_RANGE: {
    zh: '平台规则：持股比例 {sharePercent} 无效。请填写 0 至 100 之间的百分数。',
    en: 'Platform rule: a share of {sharePercent} is not valid. Give a percentage from 0 to 100.',
  },
  CONTROL_SHARE_NOT_MAJORITY: {
    zh: '平台规则：多数持股须超过百分之五十，当前为 {sharePercent}。请更正比例，或者选择其他控制依据。',
    en: 'Platform rule: a majority shareholding is more than 50 percent, and this is {sharePercent}. Correct the share, or choose another basis of control.',
  },
  CONTROL_DOCUMENT_MISSING: {
    zh: '平台规则：申报控制关系须附证明文件编号。请填写编号。',
    en: 'Platform rule: a declaration of control refers to a document that shows it. Give its reference.',
  },
  CONTROL_END_NOT_BY_SUPERVISOR: {
    zh: '平台规则：控制关系由实施机构或者监管部门终止或者更正。请将变更报告实施机构。',
    en: 'Platform rule: recorded control is ended or corrected by the implementing agency or a regulator. Report the change to the implementing agency.',
  },
  CONTROL_ALREADY_ENDED: {
    zh: '平台规则：该控制关系已于 {endedOn} 终止，不能再次终止。如情况又有变化，请另行申报。',
    en: 'Platform rule: this control was ended on {endedOn} and is not ended twice. Declare what holds now as a fact of its own.',
  },
  CONTROL_END_OUT_OF_RANGE: {
    zh: '平台规则：终止日 {endedOn} 须在生效日 {effectiveFrom} 至今日 {today} 之间。请更正日期。',
    en: 'Platform rule: the end {endedOn} must lie between the first day {effectiveFrom} and today, {today}. Correct the date.',
  },
  CONTROL_END_DOCUMENT_MISSING: {
    zh: '平台规则：终止控制关系须附证明文件编号。请填写编号。',
    en: 'Platform rule: the end of control refers to a document that shows it. Give its reference.',
  },
  CONTROL_END_REASON_MISSING: {
    zh: '平台规则：终止控制关系须说明理由。请填写理由。',
    en: 'Platform rule: the end of control has a reason. Give it.',
  },
  DEVELOPER_FORM_NOT_ADMITTED: {
    zh: '平台规则：再开发主体应当是法人或者非法人组织。请以单位身份登记组织形式后再办理。',
    en: 'Platform rule: a redeveloper is a legal person or an unincorporated organisation. Record the legal form of your organisation first.',
  },
  BASE_PRODUCT_MISSING: {
    zh: '平台规则：再开发产品须列明至少一个基础产品。请选择已交付的订单；未使用已交付产品的，无需登记。',
    en: 'Platform rule: a redeveloped product names at least one base product. Choose a delivered order; what builds on none needs no registration.',
  },
  BASE_PRODUCT_REPEATED: {
    zh: '平台规则：来源 {input}（产品 {product}）重复列出。请每个来源只列一次。',
    en: 'Platform rule: input {input} of product {product} is named twice. Name each input once.',
  },
  INPUT_NOT_OF_DEVELOPER: {
    zh: '平台规则：订单 {input}（产品 {product}）不是本单位的订单。请使用本单位为再开发订购的产品。',
    en: 'Platform rule: order {input} of product {product} is not your own. Use what your organisation ordered for redevelopment.',
  },
  INPUT_NOT_FOR_REDEVELOPMENT: {
    zh: '平台规则：订单 {input}（产品 {product}）仅供内部使用。请另行订购并注明用于再开发。',
    en: 'Platform rule: order {input} of product {product} is for internal use only. Place an order that states redevelopment.',
  },
  INPUT_FROZEN: {
    zh: '平台规则：再开发产品 {product}（{input}）已冻结，不能作为来源。请选择其他来源，或者待其解冻。',
    en: 'Platform rule: derived product {product} ({input}) is frozen and cannot be an input. Choose another, or wait until it is released.',
  },
  LINEAGE_FROZEN: {
    zh: '平台规则：再开发产品 {product}（{input}）的上游含有已冻结的再开发产品，不能作为来源。请选择其他来源，或者待其解冻。',
    en: 'Platform rule: derived product {product} ({input}) stands on a frozen product and cannot be an input. Choose another, or wait until that one is released.',
  },
  INPUT_FROM_FREE_GRANT: {
    zh: '平台规则：来源 {input}（产品 {product}）含有无偿使用的产品，不得再开发。请按产业发展用途订购后再登记。',
    en: 'Platform rule: input {input} of product {product} rests on a free grant and cannot be redeveloped. Order the product for industry first.',
  },
};
