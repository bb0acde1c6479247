import { writeCsv, writeXlsx, type SheetColumn, type TableFormat } from '../../../platform/spreadsheet';
import { IMPORT_FIELDS, usualColumnName, type ImportField } from './import-columns';

interface Guidance {
  readonly width: number;
  readonly choices?: readonly string[];
  readonly hint: string;
}

const FREQUENCIES = ['实时', '每日', '每周', '每月', '每季度', '每半年', '每年', '不定期'];

/** How each column is filled in. */
const GUIDANCE: Readonly<Record<ImportField, Guidance>> = {
  resourceCode: { width: 24, hint: '必填。2 至 64 个字母、数字或者 . _ / - 字符' },
  name: { width: 36, hint: '必填。2 至 200 字' },
  holder: { width: 24, hint: '部门登记的全称；部门导入本单位资源的可以留空' },
  holderCreditCode: { width: 24, hint: '有同名部门时填写' },
  grade: { width: 12, choices: ['一般', '重要', '核心'], hint: '尚未分级的留空' },
  containsPersonalInformation: { width: 18, choices: ['是', '否'], hint: '新资源必填' },
  source: { width: 14, choices: ['自有', '共享', '公用企业'], hint: '留空为自有' },
  providerRegion: { width: 20, hint: '来源方式为共享的，填写提供地区或者部门' },
  providerConsentReference: { width: 24, hint: '来源方式为共享的，填写书面同意的文号' },
  utilityLicenceReference: { width: 24, hint: '来源方式为公用企业的，填写许可文号' },
  updateFrequency: { width: 14, choices: FREQUENCIES, hint: '如每日、每月' },
  lastUpdatedOn: { width: 16, hint: 'YYYY-MM-DD' },
  qualityNote: { width: 36, hint: '500 字以内' },
};

const OPEN_ROWS = 5_000;

/** The empty form of a catalogue file. */
export function catalogueTemplate(format: TableFormat, at: Date): Promise<Buffer> {
  const columns = IMPORT_FIELDS.map((field): SheetColumn => ({
    name: usualColumnName(field),
    ...GUIDANCE[field],
  }));
  const names = columns.map(({ name }) => name);
  return format === 'CSV'
    ? Promise.resolve(writeCsv(names, []))
    : writeXlsx([{ name: '目录', columns, rows: [], openRows: OPEN_ROWS }], at);
}
