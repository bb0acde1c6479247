import type { BilingualText } from '../refusals';
import type { FreeUseCondition } from '../vocabulary';

/**
 * What each condition says, as an applicant reads and accepts it. A grant keeps the words of its day, so that a change
 * here binds nobody who accepted others.
 */
const FREE_USE_CONDITION_TEXTS: Readonly<Record<FreeUseCondition, BilingualText>> = {
  NAMED_USER_ONLY: {
    zh: '仅由批准的使用单位使用，不得转借、共用账号或者由他人代为使用。',
    en: 'Only the named organisation uses it; access is neither lent nor shared, and nobody uses it on its behalf.',
  },
  NAMED_SCENARIO_ONLY: {
    zh: '仅用于批准的一个场景，用于其他场景的另行申请。',
    en: 'It is used for the one named scenario; another scenario needs an application of its own.',
  },
  WITHIN_QUOTA_AND_PERIOD: {
    zh: '在批准的数量和期限内使用，需要延长或者增加的另行申请。',
    en: 'It is used within the granted quota and period; to extend either needs a new application.',
  },
  NO_ONWARD_SUPPLY: {
    zh: '不得将产品、数据或者结果转让、出售、对外提供，不得用于再开发或者改变用途。',
    en: 'Neither product, data nor results are passed on, sold or supplied to others, built on, or put to another purpose.',
  },
  SECURITY_COMMITMENT: {
    zh: '落实数据安全责任，发现泄露、滥用立即停止使用并报告。',
    en: 'The user answers for data security, and stops and reports at once when it finds a leak or an abuse.',
  },
  OUTCOME_REPORT: {
    zh: '每年和期满后按期提交使用情况和成效报告，逾期的可以中止使用。',
    en: 'The user reports use and outcome in time each year and at the end; when it is overdue, the use may be suspended.',
  },
};

/** A condition as it was accepted: the word and what it said that day. */
export interface AcceptedCondition extends BilingualText {
  readonly condition: FreeUseCondition;
}

/** The conditions with the words of today. */
export const conditionsAccepted = (conditions: readonly FreeUseCondition[]): AcceptedCondition[] =>
  conditions.map((condition) => ({ condition, ...FREE_USE_CONDITION_TEXTS[condition] }));
