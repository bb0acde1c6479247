import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLAUSES, REFUSALS, REFUSAL_CODES, RULES, type BilingualText } from '../../src/policy';
import { PLAIN_REFUSAL_MESSAGES } from '../../src/platform/refusal';

const TESTS = join(__dirname, '..');

/** The titles of all tests, read as text: `describe`, `it` and `it.each` alike. */
function testTitles(): string[] {
  return readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(TESTS, file), 'utf8'))
    .flatMap((text) =>
      [...text.matchAll(/['"`](\[[A-Z]-\d{2}\][^'"`\n]*)/g)].map(([, title]) => title ?? ''),
    );
}

describe('a rule', () => {
  const titles = testTitles();

  it.each(RULES.map(({ id }) => id))('%s has a test whose title begins with it', (id) => {
    expect(titles.filter((title) => title.startsWith(`[${id}] `)).length).toBeGreaterThan(0);
  });

  it('that is not in the rule list is claimed by no test', () => {
    const known: readonly string[] = RULES.map(({ id }) => id);
    const claimed = titles.map((title) => title.slice(1, 5));
    expect([...new Set(claimed)].filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s cites clauses that exist, in force where it is law',
    (_id, { clauses, basis }) => {
      expect(clauses.length).toBeGreaterThan(0);
      for (const clause of clauses) expect(CLAUSES).toHaveProperty([clause]);
      if (basis === 'LAW') expect(clauses.some((clause) => CLAUSES[clause].status !== 'PLATFORM')).toBe(true);
    },
  );
});

describe('a refusal', () => {
  const texts: readonly { code: string; text: BilingualText }[] = [
    ...REFUSAL_CODES.map((code) => ({ code, text: REFUSALS[code] })),
    ...Object.entries(PLAIN_REFUSAL_MESSAGES).map(([code, text]) => ({ code, text })),
  ];

  it.each(texts)(
    '$code says in Chinese and English what is wrong, then what to do next',
    ({ text: { zh, en } }) => {
      // Two thoughts at least: what stands against it, and then the way on.
      expect(zh).toMatch(/^.*[一-龥].*[。；：].*[一-龥].*。$/s);
      expect(zh.replace(/^平台规则：/, '')).toMatch(/.[。；].+。$/s);
      expect(en.replace(/^Platform rule: /, '')).toMatch(/^[A-Za-z{].*[.;:] .*\.$/s);
      expect(en).not.toMatch(/[一-龥]/);
    },
  );

  it.each(REFUSAL_CODES.filter((code) => REFUSALS[code].figures !== undefined))(
    '%s says in its text the figures that it names',
    (code) => {
      const { figures, zh, en } = REFUSALS[code];
      for (const name of [figures?.asked, figures?.limit]) {
        expect(zh).toContain(`{${String(name)}}`);
        expect(en).toContain(`{${String(name)}}`);
      }
    },
  );

  it.each(REFUSAL_CODES.filter((code) => REFUSALS[code].basis === 'DESIGN'))(
    '%s is ours and never reads as law',
    (code) => {
      const { zh, en } = REFUSALS[code];
      expect(zh).toMatch(/^平台规则：/);
      expect(en).toMatch(/^Platform rule: /);
      expect(zh).not.toMatch(/违反|违法|依法|法律|法规|条例|办法第/);
      expect(en).not.toMatch(/\b(the law|by law|unlawful|illegal|regulations?)\b/i);
    },
  );
});
