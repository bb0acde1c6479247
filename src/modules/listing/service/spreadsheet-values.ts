/**
 * Several values in one cell, separated by ； or ; or a line break. A value that holds one of these, a backslash, or
 * space at its ends is written with backslashes, so that it comes back as it was.
 */
const SEPARATOR = '；';
const SPECIAL = /[；;\r\n\\]/g;

const escaped = (value: string): string =>
  value
    .replace(SPECIAL, '\\$&')
    .replace(/^\s|\s$/g, (space) => (/[\r\n]/.test(space) ? space : `\\${space}`));

export const joinValues = (values: readonly string[]): string => values.map(escaped).join(SEPARATOR);

/** The values of a cell, without the space that people put around a separator, and without empty ones. */
export function splitValues(cell: string): string[] {
  const values: string[] = [];
  let value = '';
  /** How much of the value must not be trimmed, because it was written with a backslash. */
  let kept = 0;
  const end = (): void => {
    const trimmed = value.slice(0, kept) + value.slice(kept).trimEnd();
    if (trimmed !== '') values.push(trimmed);
    value = '';
    kept = 0;
  };
  for (let at = 0; at < cell.length; at += 1) {
    const character = cell.charAt(at);
    if (character === '\\' && at + 1 < cell.length) {
      at += 1;
      value += cell.charAt(at);
      kept = value.length;
    } else if (/[；;\r\n]/.test(character)) {
      end();
    } else if (value !== '' || character.trim() !== '') {
      value += character;
    }
  }
  end();
  return values;
}
