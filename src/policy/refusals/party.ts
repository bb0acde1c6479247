import type { RefusalText } from './refusal-text';

/** Why the rules about admission of organisations refuse. */
export const PARTY_REFUSALS = {
  // F-03
  ORGANISATION_NOT_VERIFIED: {
    basis: 'DESIGN',
    zh: '平台规则：本单位的统一社会信用代码尚未核验。请先完成主体认证。',
    en: 'Platform rule: the unified social credit code of this organisation is not verified yet. Complete the verification first.',
  },
  ORGANISATION_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：本单位当前状态为 {state}，不能办理本项业务。请联系平台启用。',
    en: 'Platform rule: this organisation is {state} and cannot do this. Ask the platform to activate it.',
  },
  VERIFICATION_NOT_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：单位的统一社会信用代码由实施机构核验，任何单位不得自行核验。请将本项交由实施机构办理。',
    en: 'Platform rule: the credit code of an organisation is verified by the implementing agency, and by nobody for itself. Leave this to that agency.',
  },
  ACTIVATION_NOT_BY_PARTY: {
    basis: 'DESIGN',
    zh: '平台规则：单位由其本单位的管理员启用。请联系该单位的管理员办理。',
    en: 'Platform rule: an organisation is activated by its own administrator. Ask that administrator to do it.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
