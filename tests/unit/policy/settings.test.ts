import { addDays } from '../../../src/kernel/legal-date';
import { CLAUSES, type ClauseId } from '../../../src/policy/clauses';
import { SETTINGS, settingOn, settingsOn, type SettingId } from '../../../src/policy/settings';

const IDS = Object.keys(SETTINGS) as SettingId[];
const versionsOf = (
  id: SettingId,
): readonly { from: string; value: number; clauses: readonly ClauseId[] }[] => SETTINGS[id].versions;

describe('a dated setting', () => {
  it.each(IDS)(
    '%s has versions in the order of their days, each with a clause and a number above zero',
    (id) => {
      const days = versionsOf(id).map(({ from }) => from);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { value, clauses } of versionsOf(id)) {
        expect(Number.isSafeInteger(value) && value > 0).toBe(true);
        expect(clauses.length).toBeGreaterThan(0);
        for (const clause of clauses) expect(CLAUSES).toHaveProperty([clause]);
      }
    },
  );

  it.each(IDS)('%s has a title in both languages', (id) => {
    const { zh, en } = SETTINGS[id].title;
    expect(zh).toMatch(/^[一-龥]{4,}$/);
    expect(en).toMatch(/^[A-Z][^一-龥.]+$/);
  });

  it.each(IDS)('%s counts from its day on, and not a day before', (id) => {
    versionsOf(id).forEach(({ from, value }, index) => {
      expect(settingOn(id, from)).toBe(value);
      const earlier = versionsOf(id)[index - 1];
      if (earlier !== undefined) expect(settingOn(id, addDays(from, -1))).toBe(earlier.value);
    });
  });

  it('has no value before anything that is recorded here', () => {
    expect(() => settingOn('AGREEMENT_TERM_YEARS', '2019-12-31')).toThrow('Assertion failed');
    expect(settingsOn('2019-12-31')).toEqual([]);
  });

  it('is listed with all others of its day, by name', () => {
    const listed = settingsOn('2026-11-23');
    expect(listed.map(({ id }) => id)).toEqual([...IDS].sort());
    for (const { id, value } of listed) expect(value).toBe(settingOn(id, '2026-11-23'));
  });
});

describe('the numbers of the plan and of national rules', () => {
  it.each([
    { rule: 'A-10', id: 'AGREEMENT_TERM_YEARS', value: 3, unit: 'YEARS', clause: 'SEED:4.5.1' },
    { rule: 'A-11', id: 'AGREEMENT_TERM_LIMIT_YEARS', value: 5, unit: 'YEARS', clause: 'N27:14.2' },
    { rule: 'A-12', id: 'RENEWAL_NOTICE_MONTHS', value: 3, unit: 'MONTHS', clause: 'SEED:4.5.1' },
  ] as const)('$rule: $id is $value $unit', ({ id, value, unit, clause }) => {
    expect(settingOn(id, '2026-11-23')).toBe(value);
    expect(SETTINGS[id].unit).toBe(unit);
    expect(versionsOf(id)[0]?.clauses).toContain(clause);
  });
});
