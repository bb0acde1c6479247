import type { RefusalText } from './refusal-text';

/** Why the rules about trial tariffs refuse. */
export const TRIAL_REFUSALS = {
  // E-18
  TRIAL_TARIFF_BEGINS_TOO_LATE: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'latestDay' },
    zh: '平台规则：试行收费标准的生效日期 {effectiveFrom} 过晚，最晚为 {latestDay}。请填写 {latestDay} 当日及以前的日期。',
    en: 'Platform rule: a trial tariff from {effectiveFrom} begins too late. Choose a day on or before {latestDay}.',
  },
  TRIAL_AFTER_OPERATING_YEAR: {
    basis: 'LAW',
    zh: '该产品自 {operatedSince} 起运营，至 {effectiveFrom} 已有完整运营年度，不再适用试行收费标准。请由实施机构书面申请定价。',
    en: 'The product has been operated since {operatedSince}, so that by {effectiveFrom} there is a complete operating year and no new trial tariff. Let the agency apply in writing for pricing.',
  },
  TRIAL_NOT_RULED_BY_AGENCY: {
    basis: 'LAW',
    zh: '试行收费标准由该授权运营的实施机构确认。请由该实施机构办理。',
    en: 'A trial tariff is confirmed by the implementing agency of the agreement. Leave this to that agency.',
  },
  TRIAL_RULED_BY_SUBMITTER: {
    basis: 'DESIGN',
    zh: '平台规则：提交试行收费标准的人员不得确认或者不予确认。请由其他人员办理。',
    en: 'Platform rule: who handed the trial tariff in does not rule on it. Let another person do so.',
  },
  TRIAL_TARIFF_WAITS: {
    basis: 'DESIGN',
    zh: '平台规则：该供给已有一份试行收费标准等待确认。请等待实施机构办结后再提交。',
    en: 'Platform rule: a trial tariff of this offering waits for its ruling already. Wait until the agency has ruled on it.',
  },
  // E-19
  TRIAL_AFTER_GUIDED_PRICE: {
    basis: 'LAW',
    zh: '该供给已发布政府指导价（自 {pricedFrom} 起），试行已经结束。请在指导价以内制定收费标准。',
    en: 'A guided price of this offering was issued, from {pricedFrom}, which ends the trial. Set a tariff within the guided price.',
  },
  TRIAL_RAISED_AFTER_OPERATING_YEAR: {
    basis: 'DESIGN',
    zh: '平台规则：至 {effectiveFrom} 已有完整运营年度，试行收费标准只能按原标准或者更低标准延续。请降至现行试行收费标准以内，或者由实施机构申请定价。',
    en: 'Platform rule: by {effectiveFrom} there is a complete operating year, and a trial tariff is only continued at the same price or a lower one. Lower it to the present trial tariff, or let the agency apply for pricing.',
  },
  // E-20
  TRIAL_REMINDER_NOT_DUE: {
    basis: 'DESIGN',
    zh: '平台规则：试行收费标准的提醒日为 {dueOn}，尚未到期。请等待系统到期提醒。',
    en: 'Platform rule: the reminder of the trial tariff is due on {dueOn} and not yet. Wait for that day.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
