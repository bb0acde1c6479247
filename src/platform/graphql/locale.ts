import IntlMessageFormat from 'intl-messageformat';

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

/** Texts are few and fixed; parsing one again for each refusal would be waste. */
const parsed = new Map<string, IntlMessageFormat>();

/** Fills a text of the catalogue, whose placeholders are ICU message syntax: `{ceiling}`. */
export function formatMessage(
  text: Bilingual,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const template = text[locale];
  let format = parsed.get(template);
  if (format === undefined) {
    format = new IntlMessageFormat(template, TAGS[locale], undefined, { ignoreTag: true });
    parsed.set(template, format);
  }
  return String(format.format({ ...params }));
}
