import IntlMessageFormat from 'intl-messageformat';
import { NOTICE_TEXTS } from '../../../../src/policy/agenda/notice-texts';
import { NOTICE_KINDS } from '../../../../src/policy/vocabulary';

/** What a text asks for when it is filled. */
function placeholders(text: string): string[] {
  const asked = new Set<string>();
  const values = new Proxy<Record<string, number>>(
    {},
    {
      has: (_target, name) => Boolean(asked.add(String(name))),
      get: () => 1,
    },
  );
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format(values);
  return [...asked];
}

describe('the text of a notice', () => {
  it.each(NOTICE_KINDS)('%s says in both languages what happened, and then what to do', (kind) => {
    const { zh, en, meaning } = NOTICE_TEXTS[kind];
    expect(zh).toMatch(/^.*[一-龥].*[。；：].*[一-龥].*。$/s);
    expect(en).toMatch(/^.*[A-Za-z].*[.;:] .*\.$/s);
    expect(en).not.toMatch(/[一-龥]/);
    expect(meaning).toMatch(/^[A-Z][^一-龥]*\.$/);
    // An apostrophe opens a quotation in ICU messages and would swallow the parameter behind it.
    expect(zh + en).not.toContain("'");
  });

  it.each(NOTICE_KINDS)('%s is filled with what it declares, in both languages', (kind) => {
    const { zh, en, params } = NOTICE_TEXTS[kind];
    // A duty is named by its title in the language of the reader.
    const given = params.map((name) => (name === 'kind' ? 'title' : name)).sort();
    expect(placeholders(zh).sort()).toEqual(given);
    expect(placeholders(en).sort()).toEqual(given);
  });
});
