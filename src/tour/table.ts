/** One column: its heading, and how many terminal cells it takes. */
export interface Column {
  readonly heading: string;
  readonly width: number;
}

// A Chinese character, Chinese punctuation or a full-width form takes two cells of a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Cells that a text takes in a terminal. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += WIDE.test(character) ? 2 : 1;
  return cells;
}

/** Breaks a text into lines of at most `width` cells: at a blank where the line has one, else between characters. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of paragraph) {
    if (cellsOf(line + character) <= width) {
      line += character;
      continue;
    }
    const blank = WIDE.test(character) || character === ' ' ? -1 : lastBreak(line);
    lines.push((blank > 0 ? line.slice(0, blank) : line).trimEnd());
    line = `${blank > 0 ? line.slice(blank) : ''}${character}`.trimStart();
  }
  return [...lines, line];
}

/** Where a line may end so that no word of Latin letters is torn: after its last blank or wide character. */
function lastBreak(line: string): number {
  for (let place = line.length; place > 0; place -= 1) {
    const before = line.charAt(place - 1);
    if (before === ' ' || WIDE.test(before)) return place;
  }
  return -1;
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cellsOf(text)));

const SEPARATOR = ' │ ';

/** One row of the table, as the lines it takes. */
export function rowLines(columns: readonly Column[], cells: readonly string[]): string[] {
  const wrapped = columns.map(({ width }, place) => wrap(cells[place] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, lineNumber) =>
    columns
      .map(({ width }, place) => padded(wrapped[place]?.[lineNumber] ?? '', width))
      .join(SEPARATOR)
      .trimEnd(),
  );
}

export const headingLines = (columns: readonly Column[]): string[] => [
  ...rowLines(
    columns,
    columns.map(({ heading }) => heading),
  ),
  ruleLine(columns),
];

export const ruleLine = (columns: readonly Column[]): string =>
  columns.map(({ width }) => '─'.repeat(width)).join('─┼─');
