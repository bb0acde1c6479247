/** Why a file is not read as a table at all. The text says what is wrong and what to do. */
export const SPREADSHEET_PROBLEMS = {
  EMPTY_FILE: {
    zh: '文件为空。请检查是否选错文件，填写后重新上传。',
    en: 'The file is empty. Check that it is the right one, fill it in and upload it again.',
  },
  NOT_A_SPREADSHEET: {
    zh: '该文件不是 XLSX 或 CSV 表格。请用电子表格软件另存为 .xlsx 或 UTF-8 的 .csv 后重新上传。',
    en: 'The file is neither an XLSX workbook nor a CSV table. Save it as .xlsx or as .csv in UTF-8 and upload it again.',
  },
  HTML_PAGE: {
    zh: '该文件是网页，不是表格，可能是下载失败时的错误页面或者登录页面。请重新下载原始文件后上传。',
    en: 'The file is a web page and no table, perhaps the error or sign-in page of a failed download. Download the original again and upload that.',
  },
  JSON_TEXT: {
    zh: '该文件是 JSON 文本，不是表格，可能是接口返回的错误信息。请重新下载原始文件后上传。',
    en: 'The file is JSON text and no table, perhaps the error of a failed download. Download the original again and upload that.',
  },
  PDF_FILE: {
    zh: '该文件是 PDF，不是表格。请向提供方索取 .xlsx 或 .csv 文件。',
    en: 'The file is a PDF and no table. Ask its author for the .xlsx or .csv file.',
  },
  OLD_WORKBOOK: {
    zh: '该文件是旧版 .xls 工作簿。请用电子表格软件另存为 .xlsx 后重新上传。',
    en: 'The file is a workbook of the old form .xls. Save it as .xlsx and upload it again.',
  },
  ENCRYPTED_WORKBOOK: {
    zh: '该文件已加密，无法读取。请去掉打开密码后重新上传。',
    en: 'The file is encrypted and cannot be read. Take the password off and upload it again.',
  },
  NO_SHEET: {
    zh: '该工作簿没有可见的工作表。请把表格放在可见的工作表中后重新上传。',
    en: 'The workbook has no visible sheet. Put the table into a visible sheet and upload it again.',
  },
  DAMAGED_FILE: {
    zh: '该文件已损坏，无法读完。请重新导出或者重新下载后上传。',
    en: 'The file is damaged and cannot be read to its end. Export or download it again and upload that.',
  },
  TEXT_ENCODING: {
    zh: '不支持该文本的编码（UTF-16）。请另存为 UTF-8 的 .csv 或 .xlsx 后重新上传。',
    en: 'The encoding of the text, UTF-16, is not served. Save it as .csv in UTF-8 or as .xlsx and upload it again.',
  },
  HEADER_MISSING: {
    zh: '{cell} 处缺少列名。首行须为列名，请补充后重新上传。',
    en: 'There is no column name at {cell}. The first row holds the column names; add it and upload the file again.',
  },
  HEADER_REPEATED: {
    zh: '列名“{name}”在 {cell} 处重复。请删除或者改名后重新上传。',
    en: 'The column name "{name}" is repeated at {cell}. Remove or rename one and upload the file again.',
  },
  COLUMN_MISSING: {
    zh: '缺少必需的列：{columns}。请按模板补充列名后重新上传。',
    en: 'Columns that are needed are missing: {columns}. Add them as in the template and upload the file again.',
  },
  COLUMN_UNKNOWN: {
    zh: '无法识别的列：{columns}。请改为模板中的列名，或者删除这些列后重新上传。',
    en: 'These columns are not known: {columns}. Name them as in the template, or remove them, and upload the file again.',
  },
  TOO_MANY_COLUMNS: {
    zh: '列数超过上限 {limit}。请删去多余的列后重新上传。',
    en: 'There are more columns than the limit of {limit}. Remove what is not needed and upload the file again.',
  },
  TOO_MANY_ROWS: {
    zh: '行数超过上限 {limit}。请拆成几个文件后分别上传。',
    en: 'There are more rows than the limit of {limit}. Split the file and upload the parts.',
  },
  UNPACKS_TOO_LARGE: {
    zh: '该工作簿解压后过大，不予读取。请只保留所需工作表，或者另存为 .csv 后重新上传。',
    en: 'The workbook unpacks to more than is read. Keep only the sheet that is needed, or save it as .csv, and upload it again.',
  },
  ROW_TOO_LONG: {
    zh: '第 {line} 行附近的一行过长，可能缺少右引号。请更正后重新上传。',
    en: 'A row near line {line} is too long; a closing quote may be missing. Correct it and upload the file again.',
  },
  QUOTE_NOT_CLOSED: {
    zh: '文件末尾仍有未闭合的引号。请补上右引号后重新上传。',
    en: 'A quote is still open at the end of the file. Close it and upload the file again.',
  },
  FILE_GONE: {
    zh: '上传的文件已过期并删除。请重新上传后再试。',
    en: 'The uploaded file has expired and was removed. Upload it again and retry.',
  },
} as const;

export type SpreadsheetProblemCode = keyof typeof SPREADSHEET_PROBLEMS;

/** What is wrong with one cell, while the rest of the table can be read. */
export const CELL_PROBLEMS = {
  FORMULA_CELL: {
    zh: '单元格 {cell} 是公式。请改为“粘贴为数值”。',
    en: 'Cell {cell} holds a formula. Paste its value instead.',
  },
  ERROR_CELL: {
    zh: '单元格 {cell} 是错误值。请改为实际内容。',
    en: 'Cell {cell} holds an error value. Put in what it should be.',
  },
  UNREADABLE_CHARACTER: {
    zh: '单元格 {cell} 含有无法识别的字符或者半个字符。请更正后重试。',
    en: 'Cell {cell} holds a character that cannot be read, or half of one. Correct it.',
  },
  CELL_TOO_LONG: {
    zh: '单元格 {cell} 超过 {limit} 个字符。请缩短。',
    en: 'Cell {cell} has more than {limit} characters. Shorten it.',
  },
  NUMBER_NOT_EXACT: {
    zh: '单元格 {cell} 的数字超过 15 位，已丢失末位。请设为文本格式并重新填写。',
    en: 'The number in cell {cell} has more than 15 digits and has lost the last ones. Format the cell as text and type it again.',
  },
  DATE_NOT_POSSIBLE: {
    zh: '单元格 {cell} 的日期不存在。请更正。',
    en: 'The date in cell {cell} does not exist. Correct it.',
  },
  CELL_BEYOND_HEADER: {
    zh: '单元格 {cell} 在最后一个列名之外。请删除，或者检查该行是否多了分隔符。',
    en: 'Cell {cell} lies beyond the last column name. Remove it, or look for a separator too many in its row.',
  },
} as const;

export type CellProblemCode = keyof typeof CELL_PROBLEMS;

type Params = Readonly<Record<string, string | number>>;

/** Thrown while a table is read, and turned into a refusal where the use case ends. Never a fault of ours. */
export class SpreadsheetRefused extends Error {
  constructor(
    readonly code: SpreadsheetProblemCode,
    readonly params: Params = {},
  ) {
    super(`Not read as a table: ${code}`);
  }
}

/** The same as a value, for the answer of a use case. */
export interface SpreadsheetRefusal {
  readonly kind: 'spreadsheet';
  readonly code: SpreadsheetProblemCode;
  readonly params: Params;
  readonly path: readonly string[];
}

/** What stands in the way of reading, as a value; anything else that was thrown goes on its way. */
export function spreadsheetRefusal(error: unknown, path: readonly string[]): SpreadsheetRefusal {
  if (!(error instanceof SpreadsheetRefused)) throw error;
  return { kind: 'spreadsheet', code: error.code, params: error.params, path };
}

/** What is wrong with one row, for who sent the table. */
export interface RowRefusal {
  readonly line: number;
  /** The column as the file names it; null where the row as a whole is at fault. */
  readonly columnName: string | null;
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly params: Params;
  /** What the cell holds, cut; null where there is no such cell. */
  readonly value: string | null;
}

/** A table is refused as a whole because of some of its rows. */
export interface RowsRefusal {
  readonly kind: 'rows';
  readonly rows: readonly RowRefusal[];
  readonly path: readonly string[];
}

export interface CellProblem {
  readonly code: CellProblemCode;
  /** Position in the row, 0 for the first column. */
  readonly column: number;
  readonly params: Params & { readonly cell: string };
}

/** The name by which people know a column: A, B, … Z, AA. */
function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** The name of a cell, for example B7. */
export const cellName = (column: number, line: number): string => `${columnName(column)}${String(line)}`;
