import { CELL_PROBLEMS } from '../../../platform/spreadsheet';
import type { BilingualText } from '../../../policy/refusals';

/** What can be wrong with a row of a list before any rule is asked. */
const ITEM_PROBLEMS = {
  VALUE_MISSING: {
    zh: '该列须填写。请补充内容。',
    en: 'This column must be filled in. Add what belongs there.',
  },
  TEXT_TOO_SHORT: {
    zh: '内容不能少于 {limit} 字。请补充。',
    en: 'The text has at least {limit} characters. Add to it.',
  },
  TEXT_TOO_LONG: {
    zh: '内容不能超过 {limit} 字。请缩短。',
    en: 'The text has at most {limit} characters. Shorten it.',
  },
  TOO_MANY_VALUES: {
    zh: '不能超过 {limit} 项。请减少。',
    en: 'There are at most {limit} values here. Take some out.',
  },
  VALUE_UNKNOWN: {
    zh: '无法识别该内容。请从下拉列表或者填写说明中选择。',
    en: 'This value is not known. Choose one of the list, or of the instructions.',
  },
  CODE_MALFORMED: {
    zh: '产品编码应为 3 至 64 个大写字母、数字或者连字符，且以字母或者数字开头。请改正。',
    en: 'A product code is 3 to 64 capital letters, digits or hyphens and begins with a letter or digit. Correct it.',
  },
  CODE_ON_EARLIER_LINE: {
    zh: '该编码已在第 {line} 行出现。请只保留一行。',
    en: 'The code stands on line {line} already. Keep one of the two.',
  },
  CODE_TAKEN: {
    zh: '该编码已被其他产品使用。请换用其他编码。',
    en: 'Another product has this code. Use another one.',
  },
  HASH_MALFORMED: {
    zh: 'SHA-256 应为 64 位十六进制字符。请重新计算文件的 SHA-256 后填写。',
    en: 'A SHA-256 has 64 hexadecimal digits. Compute that of the document anew and enter it.',
  },
  RESOURCE_UNKNOWN: {
    zh: '没有编码为 {code} 的数据资源。请核对资源编码。',
    en: 'There is no resource with the code {code}. Check the code.',
  },
  RESOURCE_REPEATED: {
    zh: '资源编码 {code} 重复填写。请只保留一个。',
    en: 'The resource code {code} is given twice. Keep one.',
  },
  OFFERING_MISSING: {
    zh: '公益用途和产业用途的计费单位须至少填写一项。请补充。',
    en: 'Give the unit for public interest, for industry, or both.',
  },
  MEASURE_MISSING: {
    zh: '{unit}须注明每一单位的时间或者数据量。请改填 {plans}。',
    en: 'What is charged {unit} must say how much time or data one unit is. Enter one of {plans}.',
  },
  PLAN_REPEATED: {
    zh: '计费单位 {plan} 重复填写。请只保留一个。',
    en: 'The unit {plan} is given twice. Keep one.',
  },
  CONDITIONS_WITHOUT_OFFERING: {
    zh: '填写了无偿使用条件，但没有填写公益用途计费单位。请补充计费单位，或者删除条件。',
    en: 'There are conditions of free use without a unit for public interest. Add the unit, or remove the conditions.',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ItemProblemCode = keyof typeof ITEM_PROBLEMS | keyof typeof CELL_PROBLEMS;

export const ITEM_PROBLEM_TEXTS: Readonly<Record<ItemProblemCode, BilingualText>> = {
  ...CELL_PROBLEMS,
  ...ITEM_PROBLEMS,
};
