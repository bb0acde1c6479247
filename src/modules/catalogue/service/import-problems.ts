import { CELL_PROBLEMS, SPREADSHEET_PROBLEMS } from '../../../platform/spreadsheet';
import type { BilingualText } from '../../../policy/refusals';
import { problemOf, type ResourceProblemCode } from './resource-draft';

/** What can be wrong with a row of a file beside what can be wrong with a draft. */
const ROW_PROBLEMS = {
  VALUE_MISSING: {
    zh: '该列须填写。请补充内容。',
    en: 'This column must be filled in. Add what belongs there.',
  },
  CODE_ON_EARLIER_LINE: {
    zh: '该编码已在第 {line} 行出现。请只保留一行。',
    en: 'The code stands on line {line} already. Keep one of the two.',
  },
  HOLDER_UNKNOWN: {
    zh: '未找到该提供部门，或该部门尚未入驻。请填写其登记的全称，或者先办理入驻。',
    en: 'There is no such department, or it has not been admitted yet. Give its registered name in full, or have it admitted first.',
  },
  HOLDER_AMBIGUOUS: {
    zh: '有多个部门使用该名称。请加填统一社会信用代码列。',
    en: 'Several departments bear this name. Add a column with the unified social credit code.',
  },
  HOLDER_NOT_OWN: {
    zh: '该行的提供部门不是本单位。请删除该行，或者由该部门自行导入。',
    en: 'The holder of this row is not your department. Remove the row, or leave it to that department.',
  },
  GRADE_UNKNOWN: {
    zh: '数据级别应为一般、重要或核心。请改正。',
    en: 'A grade is general, important or core. Correct it.',
  },
  FLAG_UNKNOWN: {
    zh: '应填是或否。请改正。',
    en: 'Only yes or no is understood here. Correct it.',
  },
  SOURCE_UNKNOWN: {
    zh: '来源方式应为自有、共享或公用企业。请改正。',
    en: 'A source is own, shared or public utility. Correct it.',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ImportRowProblemCode = keyof typeof ROW_PROBLEMS;

const TEXTS: Readonly<Record<string, BilingualText>> = {
  ...SPREADSHEET_PROBLEMS,
  ...CELL_PROBLEMS,
  ...ROW_PROBLEMS,
};

/** The text of a stored problem: of the file, of a cell, of a row, or of the catalogue itself. */
export const importProblemText = (code: string): BilingualText =>
  TEXTS[code] ?? problemOf('name', code as ResourceProblemCode).message;
