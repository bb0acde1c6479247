import { wordKey } from '../../../platform/spreadsheet';
import {
  MEASURES_OF_UNIT,
  type ChargeMeasure,
  type ChargeUnit,
  type DataGrade,
  type DeliveryMode,
  type FreeUseCondition,
  type PersonalInformationBasis,
  type ProductField,
  type ProductForm,
} from '../../../policy/vocabulary';

/** How the words of a list are written in a spreadsheet; the word of the vocabulary itself is understood as well. */
type Labels<Word extends string> = Readonly<Record<Word, string>>;

export const FIELD_LABELS: Labels<ProductField> = {
  MEDICAL_HEALTH: '医疗健康',
  EDUCATION: '教育教学',
  FINANCIAL_SERVICES: '金融服务',
  TRANSPORT: '交通运输',
  GREEN_LOW_CARBON: '绿色低碳',
  CULTURE_TOURISM: '文化旅游',
  GOVERNMENT_SERVICES: '政务服务',
  URBAN_GOVERNANCE: '城市治理',
  EMERGENCY_MANAGEMENT: '应急管理',
  SCIENCE_INNOVATION: '科技创新',
};

export const FORM_LABELS: Labels<ProductForm> = {
  API: '接口',
  VERIFICATION: '核验',
  MODEL: '模型',
  DATASET: '数据集',
  REPORT: '报告',
  SCORE: '评分',
  QUERY: '查询',
  FORECAST: '预测',
};

export const DELIVERY_MODE_LABELS: Labels<DeliveryMode> = {
  API_OR_VERIFICATION: '接口调用或者核验',
  REPORT_OR_SCORE: '报告或者评分',
  MODEL_RESULT: '模型结果',
  IN_DOMAIN_COMPUTING: '域内计算',
  DERIVED_DATASET: '衍生数据集',
};

export const GRADE_LABELS: Labels<DataGrade> = { GENERAL: '一般', IMPORTANT: '重要', CORE: '核心' };

export const BASIS_LABELS: Labels<PersonalInformationBasis> = { CONSENT: '个人同意', ANONYMISED: '匿名化' };

const CHARGE_UNIT_LABELS: Labels<ChargeUnit> = {
  PER_PRODUCT: '按产品',
  PER_CALL: '按次',
  PER_PERIOD: '按期',
  PER_VOLUME: '按数据量',
};

const MEASURE_LABELS: Labels<ChargeMeasure> = {
  ONE: '一',
  MONTH: '月',
  QUARTER: '季',
  YEAR: '年',
  MEGABYTE: 'MB',
  GIGABYTE: 'GB',
  RECORD: '条',
};

/** A plan as it is written: the unit, and in brackets what it measures. */
export interface SheetPlan {
  readonly chargeUnit: ChargeUnit;
  readonly chargeMeasure: ChargeMeasure;
}

export const planLabel = ({ chargeUnit, chargeMeasure }: SheetPlan): string =>
  chargeMeasure === 'ONE'
    ? CHARGE_UNIT_LABELS[chargeUnit]
    : `${CHARGE_UNIT_LABELS[chargeUnit]}(${MEASURE_LABELS[chargeMeasure]})`;

/** All that can be handed in. */
export const PLAN_LABELS: readonly string[] = (
  Object.entries(MEASURES_OF_UNIT) as [ChargeUnit, readonly ChargeMeasure[]][]
).flatMap(([chargeUnit, measures]) =>
  measures.map((chargeMeasure) => planLabel({ chargeUnit, chargeMeasure })),
);

/** A unit with what stands in the brackets behind it, full width or half. */
const PLAN = /^(?<unit>[^(（]*)(?:[(（](?<measure>[^)）]*)[)）])?$/;

/** The plan that is meant; a unit alone counts as ONE, whether or not that says enough. Undefined for anything else. */
export function planOf(text: string): SheetPlan | undefined {
  const { unit = '', measure } = PLAN.exec(text.trim())?.groups ?? {};
  const chargeUnit = wordOf(CHARGE_UNIT_LABELS, unit);
  const chargeMeasure = measure === undefined ? 'ONE' : wordOf(MEASURE_LABELS, measure);
  if (chargeUnit === undefined || chargeMeasure === undefined) return undefined;
  const isKnown = chargeMeasure === 'ONE' || MEASURES_OF_UNIT[chargeUnit].includes(chargeMeasure);
  return isKnown ? { chargeUnit, chargeMeasure } : undefined;
}

export const CONDITION_LABELS: Labels<FreeUseCondition> = {
  NAMED_USER_ONLY: '仅限指定主体使用',
  NAMED_SCENARIO_ONLY: '仅限指定场景使用',
  WITHIN_QUOTA_AND_PERIOD: '限额限期使用',
  NO_ONWARD_SUPPLY: '不得对外提供',
  SECURITY_COMMITMENT: '承诺数据安全',
  OUTCOME_REPORT: '报告使用成效',
};

export const FLAG_LABELS = { true: '是', false: '否' } as const;

/** The word that is meant by a label or by itself; undefined for anything else. */
export function wordOf<Word extends string>(labels: Labels<Word>, text: string): Word | undefined {
  const key = wordKey(text);
  const entries = Object.entries(labels) as [Word, string][];
  return entries.find(([word, label]) => wordKey(label) === key || wordKey(word) === key)?.[0];
}
