/** Text that is markup already. Made by `html` alone, so that nothing else is ever taken for it. */
export class Markup {
  private constructor(readonly text: string) {}

  static readonly of = (text: string): Markup => new Markup(text);
}

type Part = Markup | string | number | null | readonly Markup[];

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of a page: what is put in is text, whatever it holds, unless it was made here itself. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.of(pieces.map((piece, index) => piece + textOf(parts[index] ?? null)).join(''));
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replace(/[&<>"']/g, (character) => NAMES[character] ?? character);
}
