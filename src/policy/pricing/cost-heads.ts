import type { ClauseId } from '../clauses';
import type { BilingualText } from '../refusals/refusal-text';
import type { CostHead, PlanCostHead } from '../vocabulary';

interface HeadFacts {
  readonly title: BilingualText;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
}

/** What the national notice calls the costs of an authorised operation. */
export const COST_HEAD_FACTS: Readonly<Record<CostHead, HeadFacts>> = {
  PLATFORM: {
    title: { zh: '平台建设及运维费用', en: 'Building, operating and maintaining the platform' },
    clauses: ['N65:3.1'],
  },
  DATA_PROCESSING: {
    title: {
      zh: '数据传输、汇聚、存储、治理等费用',
      en: 'Transmitting, aggregating, storing and governing data',
    },
    clauses: ['N65:3.1'],
  },
  HUMAN_RESOURCES: { title: { zh: '人力资源费用', en: 'Human resources' }, clauses: ['N65:3.1'] },
  DATA_ACQUISITION: {
    title: { zh: '获取公共数据的费用', en: 'Acquiring public data, that of public utilities included' },
    clauses: ['N65:3.1'],
  },
  PERIOD_EXPENSES: { title: { zh: '期间费用', en: 'Period expenses' }, clauses: ['N65:3.1'] },
};

interface PlanHeadFacts extends HeadFacts {
  /** The national heads under which costs of this head of the plan may be booked. */
  readonly heads: readonly [CostHead, ...CostHead[]];
}

/**
 * What the plan calls them, and where each goes in the national notice (E-10). One head of the plan spreads over
 * several national ones, so that a cost line names both; the table says which pairs there are.
 *
 * @design
 */
export const PLAN_COST_HEAD_FACTS: Readonly<Record<PlanCostHead, PlanHeadFacts>> = {
  PRODUCT_DEVELOPMENT: {
    title: {
      zh: '数据产品开发成本（含从公用企业获取数据的成本）',
      en: 'Developing data products, data from public utilities included',
    },
    clauses: ['SEED:4.7'],
    heads: ['DATA_PROCESSING', 'HUMAN_RESOURCES', 'DATA_ACQUISITION', 'PERIOD_EXPENSES'],
  },
  SECURITY_MANAGEMENT: {
    title: { zh: '数据安全管理成本', en: 'Managing data security' },
    clauses: ['SEED:4.7'],
    heads: ['PLATFORM', 'DATA_PROCESSING', 'HUMAN_RESOURCES', 'PERIOD_EXPENSES'],
  },
  SERVICE_SYSTEM: {
    title: { zh: '服务体系建设成本', en: 'Building the service system' },
    clauses: ['SEED:4.7'],
    heads: ['PLATFORM', 'HUMAN_RESOURCES', 'PERIOD_EXPENSES'],
  },
};
