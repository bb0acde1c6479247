import { SpreadsheetRefused } from './problem';

/**
 * How much of a table is read before its header is found: many times what ten of the longest lawful rows hold, with all
 * the styling that a spreadsheet puts around them. Empty rows show nothing to whoever reads the rows; without this bound
 * a million of them before the first word would all be read while somebody waits for the answer.
 */
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Counts what is read of a table until its header is found. */
export class HeaderSearch {
  #characters = 0;
  #isOver = false;

  /** A reader says what it is about to look at. */
  reads(text: string): void {
    if (this.#isOver) return;
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw new SpreadsheetRefused('HEADER_MISSING', { cell: 'A1' });
  }

  end(): void {
    this.#isOver = true;
  }
}
