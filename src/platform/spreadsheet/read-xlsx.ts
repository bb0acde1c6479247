import type { ByteSource } from './byte-source';
import type { HeaderSearch } from './header-search';
import { numberFormatOf, shownNumber, type NumberFormat } from './number-format';
import { cellName, SpreadsheetRefused, type CellProblem, type CellProblemCode } from './problem';
import { SharedStrings } from './shared-strings';
import type { RawRow, TableLimits } from './table';
import { attributeOf, XmlScanner } from './xml-scanner';
import { ZipArchive } from './zip-archive';

/** How far each part may unpack: a hundred thousand full rows stay well below, a bomb does not. */
const MEGABYTE = 1024 * 1024;
const SMALL_PART_BYTES = 8 * MEGABYTE;
const STRINGS_BYTES = 96 * MEGABYTE;
const SHEET_BYTES = 384 * MEGABYTE;

interface Workbook {
  readonly zip: ZipArchive;
  readonly sheetPart: string;
  readonly stringsPart: string | null;
  readonly formats: readonly NumberFormat[];
  readonly startsIn1904: boolean;
}

/** The rows of one sheet: of the named one if there is one, else of the first that is visible. */
export async function* readXlsx(
  source: ByteSource,
  search: HeaderSearch,
  limits: Pick<TableLimits, 'columns' | 'cellLength'>,
  sheetName?: string,
): AsyncGenerator<RawRow> {
  const zip = await ZipArchive.open(source);
  const workbook = await openWorkbook(zip, sheetName);
  const strings = await sharedStringsOf(workbook);
  const rows: RawRow[] = [];
  const sheet = new SheetListener(workbook, strings, limits, (row) => rows.push(row));
  for await (const text of textOf(zip, workbook.sheetPart, SHEET_BYTES)) {
    search.reads(text);
    sheet.scanner.push(text);
    yield* rows.splice(0);
  }
  sheet.end();
  yield* rows.splice(0);
}

async function* textOf(zip: ZipArchive, part: string, atMostBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of zip.read(part, atMostBytes)) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new SpreadsheetRefused('DAMAGED_FILE') : error;
  }
}

/** Tells of each opening tag of a small part. */
async function eachTag(
  zip: ZipArchive,
  part: string,
  tell: (name: string, attributes: string) => void,
): Promise<void> {
  const ignore = (): void => undefined;
  const scanner = new XmlScanner({ open: tell, close: ignore, text: ignore });
  scanner.push(await zip.readText(part, SMALL_PART_BYTES));
  scanner.end();
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

async function relationshipsOf(zip: ZipArchive, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const relationsPart = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(relationsPart)) return found;
  await eachTag(zip, relationsPart, (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributeOf(attributes, 'Target') ?? '';
    found.set(attributeOf(attributes, 'Id') ?? '', {
      type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
    });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const targetOf = (relationships: ReadonlyMap<string, Relationship>, type: string): string | null =>
  [...relationships.values()].find((relationship) => relationship.type === type)?.target ?? null;

async function openWorkbook(zip: ZipArchive, sheetName: string | undefined): Promise<Workbook> {
  const part = targetOf(await relationshipsOf(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  // Other office documents are ZIP files with other parts.
  if (!part.endsWith('.xml') || !zip.has(part)) throw new SpreadsheetRefused('NOT_A_SPREADSHEET');
  const sheets: { name: string; relation: string; isVisible: boolean }[] = [];
  const seen = { isWorkbook: false, startsIn1904: false };
  await eachTag(zip, part, (name, attributes) => {
    if (name === 'workbook') seen.isWorkbook = true;
    if (name === 'workbookPr')
      seen.startsIn1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      relation: attributeOf(attributes, 'id') ?? '',
      isVisible: (attributeOf(attributes, 'state') ?? 'visible') === 'visible',
    });
  });
  if (!seen.isWorkbook) throw new SpreadsheetRefused('NOT_A_SPREADSHEET');
  const relationships = await relationshipsOf(zip, part);
  const visible = sheets.filter(
    ({ isVisible, relation }) => isVisible && relationships.get(relation)?.type === 'worksheet',
  );
  const sheet = visible.find(({ name }) => name === sheetName) ?? visible[0];
  const sheetPart = relationships.get(sheet?.relation ?? '')?.target;
  if (sheetPart === undefined || !zip.has(sheetPart)) throw new SpreadsheetRefused('NO_SHEET');
  const stringsPart = targetOf(relationships, 'sharedStrings');
  return {
    zip,
    sheetPart,
    stringsPart: stringsPart !== null && zip.has(stringsPart) ? stringsPart : null,
    formats: await formatsOf(zip, targetOf(relationships, 'styles')),
    startsIn1904: seen.startsIn1904,
  };
}

/** The number format of each style, by the number that a cell names. */
async function formatsOf(zip: ZipArchive, part: string | null): Promise<NumberFormat[]> {
  if (part === null || !zip.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let isInCellFormats = false;
  const scanner = new XmlScanner({
    open: (name, attributes) => {
      if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') isInCellFormats = true;
      if (name === 'xf' && isInCellFormats) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? '0');
        formats.push(numberFormatOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
    text: () => undefined,
  });
  scanner.push(await zip.readText(part, SMALL_PART_BYTES));
  return formats;
}

async function sharedStringsOf({ zip, stringsPart }: Workbook): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (stringsPart === null) return strings;
  const text = new TextCollector();
  const scanner = new XmlScanner({
    open: (name) => {
      if (name === 'si') text.clear();
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.add(text.value());
    },
    text: (piece) => {
      text.add(piece);
    },
  });
  for await (const piece of textOf(zip, stringsPart, STRINGS_BYTES)) scanner.push(piece);
  scanner.end();
  return strings;
}

/** Puts the runs of a rich text together and leaves the readings (ruby) above them out. */
class TextCollector {
  #text = '';
  #isInText = false;
  #isInReading = false;

  clear(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 't') this.#isInText = !this.#isInReading;
    if (name === 'rPh') this.#isInReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false;
    if (name === 'rPh') this.#isInReading = false;
  }

  add(piece: string): void {
    // Far beyond any cell: what is longer is reported as too long, not kept.
    if (this.#isInText && this.#text.length < MEGABYTE) this.#text += piece;
  }

  /** Characters that XML cannot hold are written as _x000D_, and an underscore that looks like it as _x005F_. */
  value(): string {
    return this.#text.includes('_x')
      ? this.#text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        )
      : this.#text;
  }
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
}

/** A sheet has at most this many rows; many empty ones are common where somebody formatted whole columns. */
const SHEET_ROWS = 1_048_576;
const UNREADABLE = /\0|\p{Surrogate}/u;

/** Builds rows out of the tags of a sheet. */
class SheetListener {
  readonly scanner = new XmlScanner({
    open: (name, attributes) => {
      this.#open(name, attributes);
    },
    close: (name) => {
      this.#close(name);
    },
    text: (piece) => {
      this.#inlineText.add(piece);
      if (this.#isInValue && this.#value.length < MEGABYTE) this.#value += piece;
      if (this.#isInFormula && this.#formula.length < 256) this.#formula += piece;
    },
  });

  #line = 0;
  #cells: string[] = [];
  #problems: CellProblem[] = [];
  #nextColumn = 0;
  #cell: Cell | null = null;
  #value = '';
  #formula = '';
  #isInValue = false;
  #isInFormula = false;
  #isComplete = false;
  readonly #inlineText = new TextCollector();

  constructor(
    private readonly workbook: Workbook,
    private readonly strings: SharedStrings,
    private readonly limits: Pick<TableLimits, 'columns' | 'cellLength'>,
    private readonly emit: (row: RawRow) => void,
  ) {}

  end(): void {
    this.scanner.end();
    // A file that was cut off may end between two tags.
    if (!this.#isComplete) throw new SpreadsheetRefused('DAMAGED_FILE');
  }

  #open(name: string, attributes: string): void {
    // What follows the rows is about how they look.
    if (this.#isComplete) return;
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f' && this.#cell !== null) {
      this.#cell.isFormula = true;
      this.#isInFormula = true;
    } else this.#inlineText.open(name);
  }

  #close(name: string): void {
    if (this.#isComplete) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isInValue = false;
    else if (name === 'f') this.#isInFormula = false;
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData' || name === 'worksheet') this.#isComplete = true;
    else this.#inlineText.close(name);
  }

  #openRow(attributes: string): void {
    const given = Number(attributeOf(attributes, 'r') ?? NaN);
    this.#line = Number.isInteger(given) && given > this.#line ? given : this.#line + 1;
    if (this.#line > SHEET_ROWS) throw new SpreadsheetRefused('DAMAGED_FILE');
    this.#cells = [];
    this.#problems = [];
    this.#nextColumn = 0;
  }

  #closeRow(): void {
    if (this.#problems.length > 0 || this.#cells.some((cell) => cell.trim() !== '')) {
      this.emit({
        line: this.#line,
        cells: Array.from(this.#cells, (cell) => cell),
        problems: this.#problems,
      });
    }
  }

  #openCell(attributes: string): void {
    const column = columnOf(attributeOf(attributes, 'r')) ?? this.#nextColumn;
    this.#nextColumn = column + 1;
    this.#cell = {
      column,
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? '0'),
      isFormula: false,
    };
    this.#value = '';
    this.#formula = '';
    this.#inlineText.clear();
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const { text, problem } = this.#shown(cell);
    if (text === '' && problem === null) return;
    if (cell.column >= this.limits.columns) {
      if (text.trim() === '') return;
      throw new SpreadsheetRefused('TOO_MANY_COLUMNS', { limit: this.limits.columns });
    }
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column] = text;
    if (problem !== null) {
      this.#problems.push({
        code: problem,
        column: cell.column,
        params: { cell: cellName(cell.column, this.#line) },
      });
    }
  }

  #shown(cell: Cell): { readonly text: string; readonly problem: CellProblemCode | null } {
    if (cell.isFormula) return { text: `=${this.#formula}`, problem: 'FORMULA_CELL' };
    switch (cell.type) {
      case 's':
        return this.#sharedText();
      case 'inlineStr':
        return readable(this.#inlineText.value());
      case 'str':
        return readable(this.#value);
      case 'b':
        return { text: this.#value.trim() === '1' ? 'TRUE' : 'FALSE', problem: null };
      case 'e':
        return { text: this.#value, problem: 'ERROR_CELL' };
      case 'd':
        return {
          text: this.#value
            .trim()
            .replace(/T00:00:00.*$/, '')
            .replace('T', ' '),
          problem: null,
        };
      default:
        return this.#value === ''
          ? { text: '', problem: null }
          : shownNumber(
              this.#value,
              this.workbook.formats[cell.style] ?? { kind: 'GENERAL' },
              this.workbook.startsIn1904,
            );
    }
  }

  #sharedText(): { readonly text: string; readonly problem: CellProblemCode | null } {
    const text = this.strings.get(Number(this.#value.trim() === '' ? NaN : this.#value));
    if (text === null) throw new SpreadsheetRefused('DAMAGED_FILE');
    return readable(text);
  }
}

/** Half a character may come in by an escape; kept as bytes it has become the sign for one that cannot be read. */
const readable = (text: string): { readonly text: string; readonly problem: CellProblemCode | null } => ({
  text,
  problem: UNREADABLE.test(text) ? 'UNREADABLE_CHARACTER' : null,
});

/** The column of a cell by its name; null where it has none, as some writers leave it out. */
function columnOf(name: string | null): number | null {
  if (name === null) return null;
  let column = 0;
  for (const letter of name) {
    const code = letter.charCodeAt(0) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  if (column > 16_384) throw new SpreadsheetRefused('DAMAGED_FILE');
  return column === 0 ? null : column - 1;
}
