import { columnKey } from '../../../platform/spreadsheet';

/** What a column of a catalogue file says of a resource. */
export const IMPORT_FIELDS = [
  'resourceCode',
  'name',
  'holder',
  'holderCreditCode',
  'grade',
  'containsPersonalInformation',
  'source',
  'providerRegion',
  'providerConsentReference',
  'utilityLicenceReference',
  'updateFrequency',
  'lastUpdatedOn',
  'qualityNote',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * The names that columns bear on portals and in offices, the usual one first. Where a file has two columns of one
 * meaning, the one that stands further to the front here is read: 资源名称 names the resource, 目录名称 beside it the
 * catalogue that it stands in.
 */
const COLUMN_NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  resourceCode: [
    '资源编码',
    '资源代码',
    '数据资源编码',
    '数据资源代码',
    '信息资源代码',
    '信息资源编码',
    '资源标识符',
    '资源编号',
    '目录编码',
    '目录代码',
    '目录编号',
    '目录ID',
    '数据集编码',
    '编码',
    'resource code',
    'catalog id',
    'code',
  ],
  name: [
    '资源名称',
    '数据资源名称',
    '信息资源名称',
    '数据集名称',
    '目录名称',
    '名称',
    'resource name',
    'dataset name',
    'name',
    'title',
  ],
  holder: [
    '提供部门',
    '提供单位',
    '数据提供单位',
    '数据提供部门',
    '数据提供方',
    '资源提供方',
    '资源提供单位',
    '资源提供部门',
    '信息资源提供方',
    '供数单位',
    '来源部门',
    '数源单位',
    '数源部门',
    '责任部门',
    '所属部门',
    '部门',
    'holder',
    'provider',
    'publisher',
    'department',
  ],
  holderCreditCode: [
    '提供部门统一社会信用代码',
    '提供单位统一社会信用代码',
    '提供方统一社会信用代码',
    '统一社会信用代码',
    'holder credit code',
    'credit code',
  ],
  grade: ['数据分级', '数据级别', '分级', '数据等级', '资源级别', '安全级别', '安全等级', 'grade'],
  containsPersonalInformation: [
    '是否含个人信息',
    '是否包含个人信息',
    '是否涉及个人信息',
    '含个人信息',
    '个人信息',
    'contains personal information',
    'personal information',
  ],
  source: ['来源方式', '获取方式', '数据来源方式', '资源来源', '数据来源', 'source'],
  providerRegion: ['共享提供方', '共享提供单位', '共享来源', '提供地区', '来源地区', 'provider region'],
  providerConsentReference: ['书面同意文号', '同意文号', '共享同意文号', '书面同意', 'consent reference'],
  utilityLicenceReference: ['企业许可文号', '许可文号', '企业许可', 'licence reference', 'license reference'],
  updateFrequency: [
    '更新频率',
    '更新周期',
    '更新频度',
    '数据更新频率',
    '数据更新周期',
    'update frequency',
    'frequency',
  ],
  lastUpdatedOn: [
    '最近更新日期',
    '最近更新时间',
    '最后更新日期',
    '最后更新时间',
    '数据更新时间',
    '更新日期',
    '更新时间',
    'last updated on',
    'last updated',
    'updated at',
  ],
  qualityNote: ['质量说明', '数据质量说明', '数据质量', '质量状况', '质量', 'quality note', 'quality'],
};

/** Each known name with its field and its place in the list of that field. */
const KNOWN: ReadonlyMap<string, { readonly field: ImportField; readonly rank: number }> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    COLUMN_NAMES[field].map((name, rank) => [columnKey(name), { field, rank }] as const),
  ),
);

export interface ImportColumns {
  /** The position of the column that is read for a field; none where the file has none. */
  readonly positions: ReadonlyMap<ImportField, number>;
  readonly header: readonly string[];
}

/** Finds the columns of a file by their names. */
export function importColumnsOf(header: readonly string[]): ImportColumns {
  const found = new Map<ImportField, { position: number; rank: number }>();
  header.forEach((name, position) => {
    const known = KNOWN.get(columnKey(name));
    if (known === undefined) return;
    const earlier = found.get(known.field);
    if (earlier === undefined || known.rank < earlier.rank) {
      found.set(known.field, { position, rank: known.rank });
    }
  });
  return {
    header,
    positions: new Map([...found].map(([field, { position }]) => [field, position])),
  };
}

/** A row is the header if two of its cells are column names: a title above has one cell. */
export const isImportHeader = (cells: readonly string[]): boolean =>
  cells.filter((cell) => KNOWN.has(columnKey(cell))).length >= 2;

/** The usual name of a column, for saying that it is missing. */
export const usualColumnName = (field: ImportField): string => COLUMN_NAMES[field][0] ?? field;

/** The names of the columns without which nothing can be loaded, as far as the file has none of them. */
export function missingColumns({ positions }: ImportColumns, isHolderKnown: boolean): string[] {
  const missing = (['resourceCode', 'name'] as const).filter((field) => !positions.has(field));
  const names = missing.map(usualColumnName);
  const hasHolder = isHolderKnown || positions.has('holder') || positions.has('holderCreditCode');
  return hasHolder ? names : [...names, usualColumnName('holder')];
}
