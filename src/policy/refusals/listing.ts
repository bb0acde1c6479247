import type { RefusalText } from './refusal-text';

/** Why the rules about product lists and what is on sale refuse. */
export const LISTING_REFUSALS = {
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
  RESOURCE_OUT_OF_SCOPE: {
    basis: 'LAW',
    zh: '清单项目 {item} 使用的数据资源 {resource} 不在授权范围内，严禁超范围使用。请改用授权范围内的资源，或者先办理授权。',
    en: 'Data resource {resource} of list item {item} lies outside the authorised scope and must not be used. Use a resource within the scope, or have it authorised first.',
  },
  RESOURCE_GRADED_CORE: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 涉及核心数据（{resource}），本平台不受理。请移除该资源后重新提交。',
    en: 'Platform rule: list item {item} uses core data ({resource}), which this platform does not take. Remove it and submit again.',
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
} as const satisfies Readonly<Record<string, RefusalText>>;
