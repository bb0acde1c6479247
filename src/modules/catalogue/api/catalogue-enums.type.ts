import { enumOf } from '../../../platform/graphql/enums';
import {
  DATA_GRADES,
  FRESHNESS_STATES,
  REGRADING_RULINGS,
  REGRADING_STATES,
  RESOURCE_SOURCES,
  UPDATE_INTERVALS,
  USE_BARS,
} from '../../../policy/vocabulary';

export const DataGradeEnum = enumOf(
  'DataGrade',
  DATA_GRADES,
  'Grade of data by classification and grading 分类分级.',
  {
    GENERAL: 'General data 一般数据.',
    IMPORTANT: 'Important data 重要数据.',
    CORE: 'Core data 核心数据: not admitted to authorised operation.',
  },
);

export const ResourceSourceEnum = enumOf(
  'ResourceSource',
  RESOURCE_SOURCES,
  'Where a resource comes from. Law: N27 5, 25.',
  {
    OWN: 'Collected or made by its holder.',
    SHARED: 'Received through government sharing; authorised only with the written consent of its provider.',
    PUBLIC_UTILITY: 'Of a public utility enterprise; authorised only with a licence of that enterprise.',
  },
);

export const UpdateIntervalEnum = enumOf(
  'UpdateInterval',
  UPDATE_INTERVALS,
  'How often an update is due. Periods end with their last day, Asia/Shanghai.',
  {
    REAL_TIME: 'All the time: due every day.',
    DAILY: 'Every day.',
    WEEKLY: 'Every 7 days.',
    MONTHLY: 'Every month.',
    QUARTERLY: 'Every 3 months.',
    HALF_YEARLY: 'Every 6 months.',
    YEARLY: 'Every 12 months.',
    IRREGULAR: 'On no fixed day: it is never stale.',
  },
);

export const UseBarEnum = enumOf(
  'UseBar',
  USE_BARS,
  'Why nobody may use a resource. Law: plan 四(三); N27 5.',
  {
    LEGAL_PROHIBITION: 'A law or regulation forbids it.',
    NATIONAL_SECURITY: 'It would harm national security.',
    PUBLIC_INTEREST: 'It would harm the public interest.',
    TRADE_SECRET: 'It would disclose a trade secret.',
    PRIVACY: 'It would harm the privacy of persons.',
  },
);

export const FreshnessStateEnum = enumOf(
  'FreshnessState',
  FRESHNESS_STATES,
  'Whether a resource was updated as often as it should be.',
  {
    FRESH: 'Updated in time.',
    STALE: 'The last update is older than the update interval.',
    UNKNOWN: 'Updated irregularly, or nobody has said how often or when last.',
  },
);

export const RegradingStateEnum = enumOf(
  'RegradingState',
  REGRADING_STATES,
  'Where a proposal to grade a resource anew stands.',
  {
    PROPOSED: 'Waits for the ruling of an implementing agency; the old grade counts.',
    APPROVED: 'Approved; the new grade counts.',
    REJECTED: 'Not approved; the old grade stays.',
  },
);

export const RegradingRulingEnum = enumOf(
  'RegradingRuling',
  REGRADING_RULINGS,
  'The ruling of an agency on a proposal to grade a resource anew.',
  { APPROVE: 'The evidence is approved.', REJECT: 'It is not.' },
);
