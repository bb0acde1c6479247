import { columnKey, type SheetColumn } from '../../../platform/spreadsheet';
import {
  BASIS_LABELS,
  CONDITION_LABELS,
  DELIVERY_MODE_LABELS,
  FIELD_LABELS,
  FLAG_LABELS,
  FORM_LABELS,
  GRADE_LABELS,
  PLAN_LABELS,
} from './spreadsheet-words';

interface ItemColumn {
  /** As it stands in the template. */
  readonly name: string;
  /** Other names by which it is known. */
  readonly alsoKnownAs: readonly string[];
  readonly isRequired: boolean;
  readonly width: number;
  readonly choices?: readonly string[];
  /** How it is filled in. */
  readonly hint: string;
}

const SEVERAL = '可填多项，用“；”分隔';
const choice = (labels: Readonly<Record<string, string>>): readonly string[] => Object.values(labels);
const listed = (labels: Readonly<Record<string, string>>): string => choice(labels).join('、');

const column = (
  name: string,
  english: string,
  hint: string,
  { isRequired = false, width = 20, choices }: Partial<Omit<ItemColumn, 'name' | 'hint'>> = {},
): ItemColumn => ({
  name,
  alsoKnownAs: [english],
  hint,
  isRequired,
  width,
  ...(choices !== undefined && { choices }),
});

/** The columns of a product list in a spreadsheet, in their order. */
export const ITEM_COLUMNS = {
  code: column(
    '产品编码',
    'code',
    '3 至 64 个大写字母、数字或者连字符。退回后重报、在售后变更的产品沿用原编码',
    { isRequired: true },
  ),
  title: column('产品名称', 'title', '2 至 200 字', { isRequired: true, width: 30 }),
  summary: column('产品简介', 'summary', '1 至 2000 字', { isRequired: true, width: 50 }),
  field: column('所属领域', 'field', '从下拉列表中选择', { isRequired: true, choices: choice(FIELD_LABELS) }),
  forms: column('产品形态', 'forms', `${listed(FORM_LABELS)}；${SEVERAL}`, { isRequired: true }),
  deliveryMode: column(
    '交付方式',
    'delivery mode',
    '从下拉列表中选择；重要数据只能选择域内计算或者模型结果',
    {
      isRequired: true,
      choices: choice(DELIVERY_MODE_LABELS),
    },
  ),
  grade: column('数据分级', 'grade', '从下拉列表中选择', { isRequired: true, choices: choice(GRADE_LABELS) }),
  gradeReductionNote: column(
    '降级说明',
    'grade reduction note',
    '产品级别低于来源资源时说明如何脱敏或者加工，500 字以内',
    { width: 30 },
  ),
  containsPersonalInformation: column('是否含个人信息', 'contains personal information', '是或者否', {
    isRequired: true,
    choices: choice(FLAG_LABELS),
  }),
  personalInformationBasis: column(
    '个人信息依据',
    'personal information basis',
    '产品或者来源资源含个人信息时选择',
    {
      choices: choice(BASIS_LABELS),
    },
  ),
  personalInformationHash: column(
    '个人信息依据文件SHA-256',
    'personal information document hash',
    '依据文件的 SHA-256，64 位十六进制',
    { width: 30 },
  ),
  technicalStandard: column('技术标准', 'technical standard', '500 字以内', { isRequired: true, width: 30 }),
  processingNote: column(
    '加工说明',
    'processing note',
    '说明如何由来源资源加工而成，2000 字以内；形态为数据集时必填',
    { width: 50 },
  ),
  scenarios: column('应用场景', 'scenarios', `1 至 20 个，每个 200 字以内；${SEVERAL}`, {
    isRequired: true,
    width: 30,
  }),
  resourceCodes: column('来源资源编码', 'resource codes', `授权范围内的资源编码，50 个以内；${SEVERAL}`, {
    isRequired: true,
    width: 30,
  }),
  riskReference: column(
    '关联风险评估编号',
    'association risk assessment',
    '来源资源为两个以上且已自行评估时填写，200 字以内',
  ),
  riskHash: column(
    '关联风险评估文件SHA-256',
    'association risk document hash',
    '评估文件的 SHA-256，64 位十六进制',
    {
      width: 30,
    },
  ),
  publicInterestUnit: column(
    '公益用途计费单位',
    'public interest unit',
    '用于公共治理、公益事业（无偿）的，选择一种计量单位；不提供的留空',
    {
      choices: PLAN_LABELS,
    },
  ),
  freeUseConditions: column(
    '无偿使用条件',
    'free use conditions',
    `${listed(CONDITION_LABELS)}；${SEVERAL}；留空为全部条件`,
    {
      width: 30,
    },
  ),
  industryUnit: column(
    '产业用途计费单位',
    'industry unit',
    `用于产业发展、行业发展的，填写计费单位：${PLAN_LABELS.join('、')}；${SEVERAL}或者“、”分隔，每一种各有价格；不提供的留空`,
    { width: 30 },
  ),
} as const satisfies Readonly<Record<string, ItemColumn>>;

export type ItemColumnKey = keyof typeof ITEM_COLUMNS;

export const ITEM_COLUMN_KEYS = Object.keys(ITEM_COLUMNS) as readonly ItemColumnKey[];

/** The columns as they are written. */
export const sheetColumns = (): SheetColumn[] =>
  ITEM_COLUMN_KEYS.map((key) => {
    const { name, width, hint, choices }: ItemColumn = ITEM_COLUMNS[key];
    return { name, width, hint, ...(choices !== undefined && { choices }) };
  });

const KNOWN: ReadonlyMap<string, ItemColumnKey> = new Map(
  ITEM_COLUMN_KEYS.flatMap((key) =>
    [ITEM_COLUMNS[key].name, ...ITEM_COLUMNS[key].alsoKnownAs].map((name) => [columnKey(name), key] as const),
  ),
);

interface FoundColumns {
  readonly positions: ReadonlyMap<ItemColumnKey, number>;
  /** Names that mean nothing here: a slip in one would otherwise leave its whole column unread. */
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
}

/** Finds the columns of a list by their names. */
export function itemColumnsOf(header: readonly string[]): FoundColumns {
  const keys = header.map((name) => KNOWN.get(columnKey(name)));
  const positions = new Map(
    keys.flatMap((key, position) =>
      key === undefined || keys.indexOf(key) < position ? [] : [[key, position] as const],
    ),
  );
  return {
    positions,
    unknown: header.filter((_name, position) => {
      const key = keys[position];
      return key === undefined || positions.get(key) !== position;
    }),
    missing: ITEM_COLUMN_KEYS.filter((key) => ITEM_COLUMNS[key].isRequired && !positions.has(key)).map(
      (key) => ITEM_COLUMNS[key].name,
    ),
  };
}

/** A row is the header if two of its cells are column names: a title above has one cell. */
export const isItemHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => KNOWN.has(columnKey(cell))).length >= 2;
