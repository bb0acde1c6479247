import type { RefusalText } from './refusal-text';

/** Why the rules about product lists and what is on sale refuse. */
export const LISTING_REFUSALS = {
  // B-04
  IMPORTANT_DATA_LEAVES_DOMAIN: {
    basis: 'LAW',
    zh: '清单项目 {item} 使用重要数据，不得采用交付方式 {deliveryMode}。请改用原始数据不出域、可用不可见的方式：{modes}。',
    en: 'List item {item} uses important data, which delivery mode {deliveryMode} would take out of its domain. Choose one of {modes}.',
  },
  GRADE_BELOW_SOURCES: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 的分级 {grade} 低于其来源资源，且未说明理由。请说明如何匿名化或者加工，或者按来源资源分级。',
    en: 'Platform rule: list item {item} is graded {grade}, lower than what it is made from, and does not say why. Say how the data was anonymised or derived, or grade it like its sources.',
  },
  // B-06
  PERSONAL_INFORMATION_WITHOUT_BASIS: {
    basis: 'LAW',
    zh: '清单项目 {item} 使用含有个人信息的资源，未提供个人同意或者匿名化的证明材料。请补充证明材料的类型和哈希值后重新提交。',
    en: 'List item {item} uses personal information without evidence of consent or anonymisation. Hand it in again with the kind of evidence and the hash of its document.',
  },
  // B-07
  ASSOCIATION_RISK_NOT_ASSESSED: {
    basis: 'LAW',
    zh: '清单项目 {item} 融合 {count} 个资源，尚无关联汇聚风险评估。请先记录 ASSOCIATION_RISK 审查结果，再予批准。',
    en: 'List item {item} combines {count} resources, and their association risk was not assessed. Record a review of kind ASSOCIATION_RISK, then approve.',
  },
  ASSOCIATION_RISK_NOT_PASSED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 的关联汇聚风险评估未通过。请退回或者驳回该项目，或者重新评估后再予批准。',
    en: 'Platform rule: the assessment of the association risk of list item {item} was not passed. Return or reject the item, or have it assessed anew.',
  },
  // B-08
  DATASET_WITHOUT_PROCESSING: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 以数据集交付，未说明加工过程，视同原始数据。请说明加工过程，或者改用其他形态和交付方式。',
    en: 'Platform rule: list item {item} comes as a data set and does not say how it was processed, so that it counts as raw data. Describe the processing, or choose another form and mode.',
  },
  // C-01
  PRODUCT_NOT_APPROVED: {
    basis: 'LAW',
    zh: '产品 {product} 未列入经实施机构同意的产品和服务清单，不得发布、订购或者交付。请选择已批准的产品，或者待其批准后再办理。',
    en: 'Product {product} is not on a list approved by the implementing agency, so it cannot be published, ordered or delivered. Choose an approved product, or wait for its approval.',
  },
  PRODUCT_NOT_ON_SALE: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 当前状态为 {state}，暂不受理。请选择其他产品，或者待其恢复在售后再办理。',
    en: 'Platform rule: product {product} is {state} and not on sale. Choose another product, or wait until it is on sale again.',
  },
  OFFERING_RETIRED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 的现行版本已不再提供该用途。请重新查看产品，选择现行的用途后再办理。',
    en: 'Platform rule: the present revision of product {product} is no longer offered for this purpose. Look at the product again and choose a purpose that it has.',
  },
  SCENARIO_RETIRED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 的现行版本已不再包含该场景。请重新查看产品，选择现行的场景后再办理。',
    en: 'Platform rule: the present revision of product {product} no longer has this scenario. Look at the product again and choose a scenario that it has.',
  },
  // C-02
  LIST_NOT_BY_OPERATOR: {
    basis: 'LAW',
    zh: '产品和服务清单由授权运营协议的运营机构提出。请由该运营机构的产品人员提交。',
    en: 'A product list is drawn up by the operator of the agreement. Have a product officer of that operator submit it.',
  },
  LIST_DECIDED_BY_OPERATOR: {
    basis: 'LAW',
    zh: '产品和服务清单须报实施机构同意，运营机构不得自行决定。请等待实施机构审定。',
    en: 'A product list needs the consent of the implementing agency; the operator cannot decide it. Wait for the ruling of the agency.',
  },
  LIST_NOT_DECIDED_BY_AGENCY: {
    basis: 'LAW',
    zh: '产品和服务清单由该授权运营协议的实施机构审定。请将本项交由该实施机构办理。',
    en: 'A product list is decided by the implementing agency of its agreement. Leave this to that agency.',
  },
  ITEM_ALREADY_DECIDED: {
    basis: 'DESIGN',
    zh: '平台规则：该清单项目当前状态为 {state}，每个项目只审定一次。如需变更，请由运营机构重新提交。',
    en: 'Platform rule: this list item is {state}, and an item is decided once. To change it, have the operator submit it anew.',
  },
  // C-03
  OFFERING_MISSING: {
    basis: 'LAW',
    zh: '清单项目 {item} 未列明用途。请至少填写一个供给，注明公共治理、公益事业或者产业发展、行业发展。',
    en: 'List item {item} states no purpose. Add at least one offering, either for the public interest or for industry.',
  },
  OFFERING_PURPOSE_NOT_SINGLE: {
    basis: 'LAW',
    zh: '清单项目 {item} 的每个供给只能对应一类用途。请把两类用途拆分为两个供给。',
    en: 'Each offering of list item {item} must carry exactly one purpose class. Split the two purposes into two offerings.',
  },
  OFFERING_PURPOSE_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 有多个用途为 {purposeClass} 的供给。请合并为一个。',
    en: 'Platform rule: list item {item} has more than one offering of class {purposeClass}. Merge them into one.',
  },
  OFFERING_PLAN_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 有多个计费单位为 {unit}、计量为 {measure} 的供给。请合并为一个，或者改用其他单位或者计量。',
    en: 'Platform rule: list item {item} has more than one offering charged {unit} with measure {measure}. Merge them into one, or give one another unit or measure.',
  },
  // C-04
  LIST_EMPTY: {
    basis: 'DESIGN',
    zh: '平台规则：清单中没有项目。请至少填写一个产品或者服务。',
    en: 'Platform rule: the list has no items. Add at least one product or service.',
  },
  ITEM_CODE_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：项目编码 {item} 在清单中重复出现。请为每个项目使用不同的编码。',
    en: 'Platform rule: item code {item} occurs more than once in the list. Give each item its own code.',
  },
  ITEM_INCOMPLETE: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 缺少 {missing}。请补充后重新提交。',
    en: 'Platform rule: list item {item} lacks {missing}. Complete it and submit again.',
  },
  LIST_TOO_LONG: {
    basis: 'DESIGN',
    zh: '平台规则：清单有 {count} 个项目，每份清单最多 {limit} 个。请分为多份清单提交。',
    en: 'Platform rule: the list has {count} items, and a list has at most {limit}. Split it into several lists.',
  },
  ITEM_RESOURCE_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 重复列出数据资源 {resource}。请只列一次。',
    en: 'Platform rule: list item {item} names resource {resource} more than once. Name it once.',
  },
  RESOURCE_GRADED_CORE: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 涉及核心数据（{resource}），本平台不受理。请移除该资源后重新提交。',
    en: 'Platform rule: list item {item} uses core data ({resource}), which this platform does not take. Remove it and submit again.',
  },
  // C-05
  REVIEWS_MISSING: {
    basis: 'LAW',
    zh: '清单项目 {item} 批准前缺少审查结果：{missing}。请先记录这些审查结果，再予批准。',
    en: 'List item {item} lacks the results of these reviews: {missing}. Record them, then approve.',
  },
  REVIEW_FAILED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 的 {review} 审查未通过。请退回或者驳回该项目，或者重新审查后再予批准。',
    en: 'Platform rule: the {review} review of list item {item} was not passed. Return or reject the item, or review it anew.',
  },
  // C-06
  REVISION_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {item} 已有待审定的版本。请等待审定结果，再提交新的版本。',
    en: 'Platform rule: a revision of product {item} waits for its decision. Wait for the ruling before another one is handed in.',
  },
  PRODUCT_NOT_REVISABLE: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {item} 当前状态为 {state}，不能以原编码再次提交。请使用新的编码提交。',
    en: 'Platform rule: product {item} is {state} and is not handed in again under its code. Use a code of its own.',
  },
  PRODUCT_OF_OTHER_AGREEMENT: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {item} 属于另一份授权运营协议。请在该协议下提交变更，或者使用新的编码。',
    en: 'Platform rule: product {item} stands under another agreement. Hand the change in under that one, or use a new code.',
  },
  REVISION_UNCHANGED: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 与已批准的内容完全相同。请从清单中移除该项目，或者填写变更内容。',
    en: 'Platform rule: list item {item} equals what was approved. Leave it out of the list, or make the change.',
  },
  // C-07
  LIST_NOT_PUBLISHED_BY_PARTY: {
    basis: 'DESIGN',
    zh: '平台规则：产品和服务清单由该协议的运营机构或者实施机构公开。请由其办理。',
    en: 'Platform rule: a list is published by the operator or the agency of its agreement. Leave it to them.',
  },
  NOTHING_TO_PUBLISH: {
    basis: 'DESIGN',
    zh: '平台规则：该协议下没有已批准的项目，无可公开的清单。请在项目获得批准后再公开。',
    en: 'Platform rule: no item is approved under this agreement, so that there is no list to publish. Publish once an item was approved.',
  },
  // C-08
  STANDING_MOVE_NOT_ALLOWED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 不能由 {state} 变更为 {nextState}。请核对产品当前状态；已撤回的产品须重新提交清单。',
    en: 'Platform rule: product {product} cannot go from {state} to {nextState}. Check its present state; a withdrawn product must be submitted as a new list item.',
  },
  // C-11
  SUBMITTER_DECIDES: {
    basis: 'DESIGN',
    zh: '平台规则：提交清单的人员不得审定该清单。请由实施机构的其他人员审定。',
    en: 'Platform rule: the person who submitted a list item cannot decide it. Have another person at the agency decide.',
  },
  OPERATOR_MEMBER_DECIDES: {
    basis: 'DESIGN',
    zh: '平台规则：在该运营机构任职的人员不得审查、审定其清单。请由实施机构的其他人员办理。',
    en: 'Platform rule: a member of the operator cannot review or decide its list. Have another person at the agency do it.',
  },
  // C-12
  USE_NOT_DISCLOSED_BY_OPERATOR: {
    basis: 'LAW',
    zh: '公共数据资源使用情况由运营机构公开。请由该协议的运营机构办理。',
    en: 'The use of public data resources is disclosed by the operator. Leave it to the operator of the agreement.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
