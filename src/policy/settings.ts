import { assert } from '../kernel/assert';
import type { LegalDate } from '../kernel/legal-date';
import type { ClauseId } from './clauses';

interface SettingVersion {
  /** First day on which the value counts, Asia/Shanghai. */
  readonly from: LegalDate;
  readonly value: number;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
}

export const SETTING_UNITS = [
  'YEARS',
  'MONTHS',
  'WORKING_DAYS',
  'DAYS',
  'COUNT',
  'PERCENT',
  'PERCENTAGE_POINTS',
] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];

interface Setting {
  readonly title: { readonly zh: string; readonly en: string };
  readonly unit: SettingUnit;
  /** Oldest first; a later version never rewrites an earlier one. */
  readonly versions: readonly [SettingVersion, ...SettingVersion[]];
}

/** From before anything that this system records. */
const ALWAYS = '2020-01-01';

/**
 * The numbers that a jurisdiction may change. Each is dated and cites its clause, so that an old case is judged by the
 * number of its own day.
 */
export const SETTINGS = {
  AGREEMENT_TERM_YEARS: {
    title: { zh: '授权运营期限', en: 'Operating term of an agreement, from its signing' },
    unit: 'YEARS',
    versions: [{ from: ALWAYS, value: 3, clauses: ['SEED:4.5.1'] }],
  },
  AGREEMENT_TERM_LIMIT_YEARS: {
    title: { zh: '授权运营期限上限', en: 'Longest operating term, in principle' },
    unit: 'YEARS',
    versions: [{ from: ALWAYS, value: 5, clauses: ['N27:14.2'] }],
  },
  RENEWAL_NOTICE_MONTHS: {
    title: { zh: '续期申请提前期', en: 'How long before the end a renewal is applied for' },
    unit: 'MONTHS',
    versions: [{ from: ALWAYS, value: 3, clauses: ['SEED:4.5.1'] }],
  },
  RENEWAL_REMINDER_MONTHS: {
    title: { zh: '续期提醒提前期', en: 'How long before the end the parties are reminded of the renewal' },
    unit: 'MONTHS',
    versions: [{ from: ALWAYS, value: 6, clauses: ['DESIGN:marketplace'] }],
  },
  FILING_WORKING_DAYS: {
    title: { zh: '向省级部门备案期限', en: 'Working days for filing with the provincial department' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  PUBLICATION_WORKING_DAYS: {
    title: { zh: '公开期限', en: 'Working days for publishing what was approved or agreed' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 5, clauses: ['DESIGN:marketplace'] }],
  },
  EXIT_TASK_WORKING_DAYS: {
    title: { zh: '退出任务期限', en: 'Working days for the tasks of an exit' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 30, clauses: ['DESIGN:marketplace'] }],
  },
  RESOURCE_REGISTRATION_WORKING_DAYS: {
    title: {
      zh: '数据资源登记期限',
      en: 'Working days for registering a resource that entered the authorised scope',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  RESOURCE_UPDATE_WORKING_DAYS: {
    title: {
      zh: '过期数据资源更新期限',
      en: 'Working days for updating a resource that has become stale',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 5, clauses: ['DESIGN:marketplace'] }],
  },
  DATA_REQUEST_REVIEW_WORKING_DAYS: {
    title: { zh: '用数申请审核期限', en: 'Working days for a department to review a data request' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 10, clauses: ['DESIGN:marketplace'] }],
  },
  DEMAND_ANSWER_WORKING_DAYS: {
    title: { zh: '需求答复期限', en: 'Working days for the operator to answer a demand' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 10, clauses: ['DESIGN:marketplace'] }],
  },
  LIST_REVIEW_WORKING_DAYS: {
    title: { zh: '产品清单审定期限', en: 'Working days for the agency to decide a product list' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  RESOURCE_USE_DISCLOSURE_MONTHS: {
    title: { zh: '资源使用情况公开周期', en: 'How often the use of resources is disclosed' },
    unit: 'MONTHS',
    versions: [{ from: ALWAYS, value: 12, clauses: ['DESIGN:marketplace'] }],
  },
  PROFIT_ADD_ON_LIMIT_POINTS: {
    title: {
      zh: '准许利润率加点上限',
      en: 'Most that the permitted profit rate may add to the bond yield',
    },
    unit: 'PERCENTAGE_POINTS',
    versions: [{ from: ALWAYS, value: 6, clauses: ['N65:3.1'] }],
  },
  EVALUATION_CYCLE_LIMIT_YEARS: {
    title: { zh: '最高准许收入评估周期上限', en: 'Longest evaluation cycle, in principle' },
    unit: 'YEARS',
    versions: [{ from: ALWAYS, value: 3, clauses: ['N65:4'] }],
  },
  DEVIATION_LIMIT_PERCENT: {
    title: {
      zh: '年度收入偏离限度',
      en: 'Deviation up to which tariffs are adjusted, and beyond which ceilings are',
    },
    unit: 'PERCENT',
    versions: [{ from: ALWAYS, value: 10, clauses: ['N65:4'] }],
  },
  REVENUE_EARLY_WARNING_PERCENT: {
    title: {
      zh: '收入接近最高准许收入的预警比例',
      en: 'Share of the maximum permitted revenue at which a first warning is given',
    },
    unit: 'PERCENT',
    versions: [{ from: ALWAYS, value: 90, clauses: ['DESIGN:marketplace'] }],
  },
  REVENUE_WARNING_PERCENT: {
    title: {
      zh: '收入达到最高准许收入的提醒比例',
      en: 'Share of the maximum permitted revenue at which its reaching is told',
    },
    unit: 'PERCENT',
    versions: [{ from: ALWAYS, value: 100, clauses: ['N65:4'] }],
  },
  PRICE_ADJUSTMENT_WORKING_DAYS: {
    title: {
      zh: '年度偏离后调整收费标准期限',
      en: 'Working days for adjusting prices after a year’s result',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  TRIAL_TARIFF_RULING_WORKING_DAYS: {
    title: {
      zh: '试行收费标准确认期限',
      en: 'Working days for the agency to rule on a trial tariff',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 10, clauses: ['DESIGN:marketplace'] }],
  },
  TRIAL_TARIFF_NOTICE_DAYS: {
    title: {
      zh: '试行收费标准最长预告期',
      en: 'Days after which a trial tariff begins at the latest, so that it holds up no guided price',
    },
    unit: 'DAYS',
    versions: [{ from: ALWAYS, value: 31, clauses: ['DESIGN:marketplace'] }],
  },
  TRIAL_TARIFF_REMINDER_MONTHS: {
    title: {
      zh: '试行收费标准提醒时间',
      en: 'How long after its first day the agency is reminded that a trial tariff still lasts',
    },
    unit: 'MONTHS',
    versions: [{ from: ALWAYS, value: 12, clauses: ['DESIGN:marketplace'] }],
  },
  PRICING_APPLICATION_WORKING_DAYS: {
    title: {
      zh: '试行满期提醒后申请定价期限',
      en: 'Working days for the agency to apply for pricing after it was reminded of a trial tariff',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  TARIFF_RAISE_NOTICE_DAYS: {
    title: {
      zh: '提高收费标准的公布提前期',
      en: 'Days for which a tariff that raises a price is public before it binds',
    },
    unit: 'DAYS',
    versions: [{ from: ALWAYS, value: 1, clauses: ['DESIGN:marketplace'] }],
  },
  LARGEST_FLOAT_PERCENT: {
    title: { zh: '基准价浮动幅度上限', en: 'Largest float of a benchmark price, upwards or downwards' },
    unit: 'PERCENT',
    versions: [{ from: ALWAYS, value: 100, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_FORM_CHECK_WORKING_DAYS: {
    title: {
      zh: '无偿使用申请形式审查期限',
      en: 'Working days for the operator to check the form of a free request',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 5, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_CONFIRMATION_WORKING_DAYS: {
    title: {
      zh: '无偿使用用途确认期限',
      en: 'Working days for the agency to confirm the purpose of a free request, and to decide an appeal',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 5, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_APPEAL_DAYS: {
    title: { zh: '无偿使用复核申请期限', en: 'Days within which the refusal of a free request is appealed' },
    unit: 'DAYS',
    versions: [{ from: ALWAYS, value: 15, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_REPORT_MONTHS: {
    title: { zh: '无偿使用报告周期', en: 'How often the user of a free grant reports, beside its end' },
    unit: 'MONTHS',
    versions: [{ from: ALWAYS, value: 12, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_REPORT_DAYS: {
    title: {
      zh: '无偿使用报告提交期限',
      en: 'Days after a period of free use, or after a return, in which its report is filed',
    },
    unit: 'DAYS',
    versions: [{ from: ALWAYS, value: 30, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_REPORT_EXTENSION_DAYS: {
    title: {
      zh: '无偿使用报告最长延期',
      en: 'Longest further time that the agency gives for an overdue report',
    },
    unit: 'DAYS',
    versions: [{ from: ALWAYS, value: 30, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_REVIEW_WORKING_DAYS: {
    title: {
      zh: '无偿使用报告审查期限',
      en: 'Working days for the agency to look at a report of free use, filed or overdue',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 10, clauses: ['DESIGN:marketplace'] }],
  },
  FREE_USE_REVOCATION_WORKING_DAYS: {
    title: {
      zh: '收回无偿使用访问权限期限',
      en: 'Working days for the operator to show that it has cut off a stopped free use',
    },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 1, clauses: ['DESIGN:marketplace'] }],
  },
  CASE_RULING_WORKING_DAYS: {
    title: { zh: '案件裁定期限', en: 'Working days for the agency to rule on a case' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 20, clauses: ['DESIGN:marketplace'] }],
  },
  PUBLIC_INTEREST_FEE_DISCOUNT: {
    title: {
      zh: '公益用途技术服务费减免比例',
      en: 'Discount on fees of technical service for the public interest',
    },
    unit: 'PERCENT',
    versions: [{ from: ALWAYS, value: 100, clauses: ['N65:1', 'FJ:welfare'] }],
  },
  DUTY_REMINDER_WORKING_DAYS: {
    title: { zh: '到期提醒提前期', en: 'Working days before a due day at which its holder is reminded' },
    unit: 'WORKING_DAYS',
    versions: [{ from: ALWAYS, value: 3, clauses: ['DESIGN:marketplace'] }],
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingId = keyof typeof SETTINGS;

/** The value of a setting on a legal date. */
export function settingOn(id: SettingId, date: LegalDate): number {
  const inForce = versionOn(id, date);
  assert(inForce !== undefined, 'A setting has a value on every date that this system records.');
  return inForce.value;
}

function versionOn(id: SettingId, date: LegalDate): SettingVersion | undefined {
  const versions: readonly SettingVersion[] = SETTINGS[id].versions;
  return versions.filter(({ from }) => from <= date).at(-1);
}

export interface SettingInForce {
  readonly id: SettingId;
  readonly title: Setting['title'];
  readonly unit: SettingUnit;
  readonly value: number;
  readonly effectiveFrom: LegalDate;
  readonly clauses: readonly ClauseId[];
}

/** Every setting that has a value on a legal date, by name. */
export const settingsOn = (date: LegalDate): readonly SettingInForce[] =>
  (Object.keys(SETTINGS) as SettingId[]).sort().flatMap((id) => {
    const version = versionOn(id, date);
    if (version === undefined) return [];
    const { title, unit } = SETTINGS[id];
    return [{ id, title, unit, value: version.value, effectiveFrom: version.from, clauses: version.clauses }];
  });
