import { SpreadsheetRefused } from './problem';

/** What a reader of XML is told, in the order of the text. Names come without their namespace prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  /** Parts of one text may come one after the other. */
  readonly text: (text: string) => void;
}

/** A comment longer than this is no part of a table. */
const LONGEST_MARKUP = 256 * 1024;

/** A tag longer than this is none either: the longest names a few namespaces. */
const LONGEST_TAG = 16 * 1024;

const damaged = (): SpreadsheetRefused => new SpreadsheetRefused('DAMAGED_FILE');

/**
 * Walks through XML piece by piece and keeps nothing but the unfinished end. Knows what the parts of a workbook
 * consist of: elements, text, comments, CDATA. A document type, by which entities could be defined, is refused.
 */
export class XmlScanner {
  #rest = '';

  constructor(private readonly listener: XmlListener) {}

  push(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#markup(text, at) : this.#text(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_MARKUP) throw damaged();
  }

  end(): void {
    if (this.#rest.trim() !== '') throw damaged();
  }

  #text(text: string, at: number): number {
    const end = text.indexOf('<', at);
    if (end >= 0) {
      this.listener.text(unescaped(text.slice(at, end)));
      return end;
    }
    // An entity must not be cut in two.
    const entity = text.indexOf('&', Math.max(at, text.length - 12));
    const safe = entity < 0 ? text.length : entity;
    if (safe > at) this.listener.text(unescaped(text.slice(at, safe)));
    return safe > at ? safe : -1;
  }

  /** The position after the markup, or -1 if its end is not there yet. */
  #markup(text: string, at: number): number {
    const second = text.charCodeAt(at + 1);
    if (second === 33) return this.#declaration(text, at);
    if (second === 63) return after(text, '?>', at);
    const end = endOfTag(text, at);
    if (end < 0) return -1;
    if (second === 47) {
      this.listener.close(localName(text.slice(at + 2, end).trimEnd()));
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === 47;
    const inside = text.slice(at + 1, isEmpty ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    this.listener.open(name, space < 0 ? '' : inside.slice(space));
    if (isEmpty) this.listener.close(name);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return -1;
      this.listener.text(text.slice(at + 9, end));
      return end + 3;
    }
    // Not enough of it yet to be told apart.
    if (text.length - at < 9) return -1;
    throw damaged();
  }
}

const after = (text: string, mark: string, at: number): number => {
  const end = text.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
};

/**
 * The closing bracket of a tag; one inside a quoted value is none. One walk over a tag of bounded length: whatever
 * stands in it, a file costs no more than its own length.
 */
function endOfTag(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_TAG);
  let open = 0;
  for (let index = at + 1; index < limit; index += 1) {
    const code = text.charCodeAt(index);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === 34 || code === 39) open = code;
    else if (code === 62) return index;
  }
  if (text.length - at >= LONGEST_TAG) throw damaged();
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (_whole, entity: string) => {
    const code = /^#x/i.test(entity)
      ? parseInt(entity.slice(2), 16)
      : entity.startsWith('#')
        ? parseInt(entity.slice(1), 10)
        : null;
    const character =
      code === null ? ENTITIES[entity] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined) throw damaged();
    return character;
  });
}

/** The value of an attribute by its local name; null where the tag has none. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = PATTERNS.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  const found = pattern.exec(attributes);
  if (found === null) return null;
  return unescaped(found[1] ?? found[2] ?? '');
}

/** Made once for each name: a sheet asks for the same three attributes a million times. */
const PATTERNS = new Map<string, RegExp>();
