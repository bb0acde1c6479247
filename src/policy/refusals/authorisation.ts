import type { RefusalText } from './refusal-text';

/** Why the rules about agreements, plans and their exit refuse. */
export const AUTHORISATION_REFUSALS = {
  //
  AGREEMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：没有可适用的授权运营协议。请先由实施机构登记协议，再办理本项业务。',
    en: 'Platform rule: no authorised-operation agreement applies. Ask the implementing agency to record the agreement first.',
  },
  AGREEMENT_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议当前状态为 {state}，不能办理本项业务。请联系实施机构，待协议恢复后再办。',
    en: 'Platform rule: the authorised-operation agreement is {state}, so this cannot be done. Contact the implementing agency and try again once it is active.',
  },
  AGREEMENT_NOT_STARTED: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议自 {startsOn} 起生效。请在该日及以后办理。',
    en: 'Platform rule: the authorised-operation agreement begins on {startsOn}. Try again on or after that day.',
  },
  AGREEMENT_EXPIRED: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议已于 {endsOn} 期满。请在续签协议后再办理。',
    en: 'Platform rule: the authorised-operation agreement ended on {endsOn}. Try again after it has been renewed.',
  },
  OPERATOR_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：该协议的运营机构未处于启用状态。请联系实施机构。',
    en: 'Platform rule: the operator of this agreement is not active. Contact the implementing agency.',
  },
  // G-03
  AGREEMENT_WITHOUT_BAN: {
    basis: 'LAW',
    zh: '授权运营协议未载明运营机构不得参与再开发的条款。请补充该条款后再提交清单。',
    en: 'The agreement does not hold the clause that bans the operator from redevelopment. Add the clause before submitting a list.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
