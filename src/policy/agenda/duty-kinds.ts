import type { ClauseId } from '../clauses';
import type { BilingualText } from '../refusals';
import type { DutyKind } from '../vocabulary';

/**
 * What closes a duty. EVIDENCE: an act outside this system, of which its holder shows a document. Any other word is the
 * operation that does it here; the duty is then closed with the act, and never by saying so.
 */
export type DutyEnd = 'EVIDENCE' | { readonly operation: string };

export interface DutyKindFacts {
  readonly title: BilingualText;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly end: DutyEnd;
}

/** What each kind of duty is called, on what it rests and what closes it. */
export const DUTY_KIND_FACTS: Readonly<Record<DutyKind, DutyKindFacts>> = {
  FILE_PLAN: {
    title: {
      zh: '实施方案报省级部门备案',
      en: 'File the implementation plan with the provincial department',
    },
    clauses: ['SEED:4.5.4', 'N27:11'],
    end: { operation: 'filePlan' },
  },
  FILE_AGREEMENT: {
    title: {
      zh: '授权运营协议报省级部门备案',
      en: 'File the signed agreement with the provincial department',
    },
    clauses: ['N27:13'],
    end: 'EVIDENCE',
  },
  PUBLISH_AGREEMENT: {
    title: {
      zh: '公开授权对象、内容、范围和期限',
      en: 'Publish the object, content, scope and term of the authorisation',
    },
    clauses: ['N27:18'],
    end: { operation: 'publishAgreement' },
  },
  CORRECT_BREACH: {
    title: { zh: '整改违约行为并提交整改报告', en: 'Correct the breach and file the correction report' },
    clauses: ['SEED:4.5.6'],
    end: { operation: 'reportCorrection' },
  },
  SETTLE_RUNNING_ORDERS: {
    title: { zh: '退出：结清在途订单', en: 'Exit: settle the running orders' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  REVOKE_KEYS: {
    title: { zh: '退出：收回访问密钥', en: 'Exit: revoke the access keys' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  RETURN_OR_DESTROY_DATA: {
    title: { zh: '退出：返还或者销毁数据并留存证明', en: 'Exit: return or destroy the data, with proof' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  HAND_OVER_CATALOGUE: {
    title: { zh: '退出：移交目录', en: 'Exit: hand over the catalogue' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  HAND_OVER_LOGS: {
    title: { zh: '退出：移交日志', en: 'Exit: hand over the logs' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  HAND_OVER_LEDGERS: {
    title: { zh: '退出：移交台账', en: 'Exit: hand over the ledgers' },
    clauses: ['N27:14', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  CANCEL_REGISTRATION: {
    title: { zh: '申请注销登记', en: 'Apply for the cancellation of the registration' },
    clauses: ['N26:9.4'],
    end: 'EVIDENCE',
  },
  REGISTER_RESOURCE: {
    title: { zh: '登记公共数据资源', en: 'Register the public data resource' },
    clauses: ['N26:5', 'N27:16'],
    end: 'EVIDENCE',
  },
  UPDATE_RESOURCE: {
    title: { zh: '更新过期的数据资源', en: 'Update the stale resource' },
    clauses: ['SEED:4.3'],
    end: { operation: 'reportResourceUpdate' },
  },
  REVIEW_DATA_REQUEST: {
    title: { zh: '审核用数申请', en: 'Review the data request' },
    clauses: ['SEED:4.9'],
    end: { operation: 'reviewDataRequest' },
  },
  ANSWER_DEMAND: {
    title: { zh: '答复数据需求', en: 'Answer the demand' },
    clauses: ['SEED:4.9', 'DESIGN:marketplace'],
    end: { operation: 'answerDemand' },
  },
  REVIEW_PRODUCT_LIST: {
    title: { zh: '审定产品和服务清单', en: 'Decide the product and service list' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'decideProductListItem' },
  },
  PUBLISH_PRODUCT_LIST: {
    title: { zh: '公开审定的产品和服务清单', en: 'Publish the decided product and service list' },
    clauses: ['N27:19'],
    end: { operation: 'publishProductList' },
  },
  DISCLOSE_RESOURCE_USE: {
    title: { zh: '公开公共数据资源使用情况', en: 'Disclose how the public data resources are used' },
    clauses: ['N27:19'],
    end: { operation: 'discloseResourceUse' },
  },
  ADJUST_TARIFFS: {
    title: {
      zh: '按年度收入偏离情况调整具体收费标准',
      en: 'Adjust the tariffs after the deviation of the year’s revenue',
    },
    clauses: ['N65:4'],
    end: 'EVIDENCE',
  },
  ADJUST_CEILINGS: {
    title: {
      zh: '按最高准许收入重新提出上限收费标准',
      en: 'Propose ceilings anew that fit the maximum permitted revenue',
    },
    clauses: ['N65:4'],
    end: { operation: 'proposeGuidedPrices' },
  },
  RULE_ON_PRICE_PROPOSAL: {
    title: { zh: '审定指导价建议', en: 'Rule on the proposed guided prices' },
    clauses: ['N65:2', 'DESIGN:marketplace'],
    end: { operation: 'issueProposedPrices' },
  },
  RULE_ON_TRIAL_TARIFF: {
    title: { zh: '确认试行收费标准', en: 'Rule on the trial tariff' },
    clauses: ['N65:2', 'DESIGN:marketplace'],
    end: { operation: 'confirmTrialTariff' },
  },
  APPLY_FOR_PRICING: {
    title: {
      zh: '试行满期：书面申请定价',
      en: 'Apply in writing for pricing, so that the trial tariff comes to its end',
    },
    clauses: ['N65:2', 'DESIGN:marketplace'],
    end: 'EVIDENCE',
  },
  REPORT_OPERATING_SITUATION: {
    title: { zh: '报告上一年度运营机构经营情况', en: 'Report on the operation of the year before' },
    clauses: ['N65:5'],
    end: 'EVIDENCE',
  },
  CHECK_FREE_USE_FORM: {
    title: { zh: '审查无偿使用申请的形式', en: 'Check the form of the free request' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'checkFreeUseForm' },
  },
  CONFIRM_FREE_USE: {
    title: { zh: '确认无偿使用申请的用途', en: 'Confirm the purpose of the free request' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'decideFreeUse' },
  },
  DECIDE_FREE_USE_APPEAL: {
    title: { zh: '办理无偿使用复核申请', en: 'Decide the appeal on the free request' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'decideFreeUseAppeal' },
  },
  FILE_FREE_USE_REPORT: {
    title: { zh: '提交无偿使用情况和成效报告', en: 'File the report on use and outcome of the free grant' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'fileFreeUseReport' },
  },
  REVIEW_FREE_USE_REPORT: {
    title: { zh: '审阅无偿使用报告', en: 'Look at the report on the free grant' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'ruleOnFreeUseReport' },
  },
  REVIEW_OVERDUE_REPORT: {
    title: { zh: '审查逾期的无偿使用报告', en: 'Review the overdue report on the free grant' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'ruleOnOverdueReport' },
  },
  REVOKE_FREE_USE: {
    title: { zh: '收回无偿使用的访问权限', en: 'Cut off the access of the free grant' },
    clauses: ['N18:2', 'SEED:4.6'],
    end: 'EVIDENCE',
  },
  RULE_ON_CASE: {
    title: { zh: '裁定案件', en: 'Rule on the case' },
    clauses: ['SEED:4.6', 'DESIGN:marketplace'],
    end: { operation: 'ruleCase' },
  },
};
