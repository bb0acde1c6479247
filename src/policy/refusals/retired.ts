import type { RefusalText } from './refusal-text';

/** Reasons for which no rule refuses any more. They stay, so that old decisions can still be read in words. */
export const RETIRED_REFUSALS = {
  // C-04, until A-18 took its place
  RESOURCE_OUT_OF_SCOPE: {
    basis: 'LAW',
    zh: '清单项目 {item} 使用的数据资源 {resource} 不在授权范围内，严禁超范围使用。请改用授权范围内的资源，或者先办理授权。',
    en: 'Data resource {resource} of list item {item} lies outside the authorised scope and must not be used. Use a resource within the scope, or have it authorised first.',
  },
  // C-06, until another unit became another offering
  OFFERING_UNIT_CHANGED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {item} 用途为 {purposeClass} 的供给已有计量单位，价格和订单以其为准，不得变更。请保留原计量单位，或者以新的产品编码提交。',
    en: 'Platform rule: prices and orders of product {item} refer to the unit of its {purposeClass} offering, which cannot change. Keep the unit, or hand in a product under a new code.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
