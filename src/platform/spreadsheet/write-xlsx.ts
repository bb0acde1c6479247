import type { DataValidation, Workbook, Worksheet } from 'exceljs';

export interface SheetColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** What a cell is chosen from; any text, when left out. */
  readonly choices?: readonly string[];
  /** Shown while a cell of the column is filled in. */
  readonly hint?: string;
}

/** A table of texts; every cell is written as text, whatever it begins with. */
export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How far down choices and hints reach, for rows that are yet to come. */
  readonly openRows?: number;
}

/** A choice is offered as one text of at most this length. */
const LONGEST_CHOICES = 255;
/** What XML cannot hold, what a reader would change, and what looks like one of our own escapes. */
const ESCAPED = /[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;

const escaped = (text: string): string =>
  text.replace(ESCAPED, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });

/** Writes a workbook whose first sheet is the table to be read back; further ones explain it. */
export async function writeXlsx(sheets: readonly SheetContent[], at: Date): Promise<Buffer> {
  // The largest of all packages, and most runs write no workbook.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.creator = '';
  workbook.created = at;
  workbook.modified = at;
  for (const sheet of sheets) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true }));
}

function addSheet(workbook: Workbook, { name, columns, rows, openRows = 0 }: SheetContent): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  // As text, so that a spreadsheet neither takes it for a formula nor cuts the zeros off a code when it is edited.
  sheet.columns = columns.map(({ width }) => ({
    width,
    style: { numFmt: '@', alignment: { wrapText: true } },
  }));
  const header = sheet.addRow(columns.map((column) => escaped(column.name)));
  header.font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : escaped(text))));
  const lastRow = Math.max(rows.length, openRows) + 1;
  columns.forEach(({ choices, hint }, index) => {
    const validation = validationOf(choices, hint);
    if (validation === null || lastRow < 2) return;
    const letter = sheet.getColumn(index + 1).letter;
    validationsOf(sheet).add(`${letter}2:${letter}${String(lastRow)}`, validation);
  });
}

function validationOf(choices: readonly string[] = [], hint?: string): DataValidation | null {
  const formula = `"${choices.join(',')}"`;
  const isOffered = choices.length > 0 && formula.length <= LONGEST_CHOICES;
  if (!isOffered && hint === undefined) return null;
  return {
    // `any` restricts nothing and still shows its hint.
    type: (isOffered ? 'list' : 'any') as DataValidation['type'],
    formulae: isOffered ? [formula] : [],
    allowBlank: true,
    showErrorMessage: isOffered,
    ...(hint !== undefined && { showInputMessage: true, prompt: hint.slice(0, 250) }),
  };
}

/** By range: the library's own typings know validations of single cells only, of which there would be thousands. */
const validationsOf = (sheet: Worksheet): { add: (range: string, validation: DataValidation) => void } =>
  (sheet as unknown as { dataValidations: { add: (range: string, validation: DataValidation) => void } })
    .dataValidations;
