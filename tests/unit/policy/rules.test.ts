import { isLegalDate } from '../../../src/kernel/legal-date';
import { DUTY_KIND_FACTS } from '../../../src/policy/agenda/duty-kinds';
import { CLAUSE_IDS, CLAUSES } from '../../../src/policy/clauses';
import { REFUSALS, REFUSAL_CODES } from '../../../src/policy/refusals';
import { RULE_IDS } from '../../../src/policy/rule-ids';
import { describeRule, RULES } from '../../../src/policy/rules';
import { settingsOn } from '../../../src/policy/settings';

describe('rules', () => {
  it('are listed once each, in the order of their ids', () => {
    expect(RULES.map((rule) => rule.id)).toEqual([...RULE_IDS]);
    expect([...RULE_IDS]).toEqual([...RULE_IDS].sort());
    expect(new Set(RULES).size).toBe(RULE_IDS.length);
  });

  it.each(RULES.map((rule) => ({ ...rule })))('$id cites the platform exactly when it is our own', (rule) => {
    expect(rule.clauses.includes('DESIGN:marketplace')).toBe(rule.basis === 'DESIGN');
    expect(rule.statement.zh).toMatch(/。$/);
    expect(rule.statement.en).toMatch(/^[A-Z].*\.$/);
    expect(describeRule(rule.id)).toEqual({
      ...rule.statement,
      basis: rule.basis,
      clauseIds: rule.clauses,
    });
  });

  it('cite every clause that is recorded', () => {
    const cited = new Set<string>([
      ...RULES.flatMap((rule) => rule.clauses),
      ...settingsOn('2026-11-23').flatMap((setting) => setting.clauses),
      ...Object.values(DUTY_KIND_FACTS).flatMap((duty) => duty.clauses),
      // How working days are counted, said in the kernel; how data is graded, said in the vocabulary.
      'CIVIL:201',
      'DSL:21',
    ]);
    expect(CLAUSE_IDS.filter((id) => !cited.has(id))).toEqual([]);
  });
});

describe('clauses', () => {
  it.each(CLAUSE_IDS)('%s has its dates in force exactly when it is in force', (id) => {
    const clause = CLAUSES[id];
    expect(clause.inForceFrom !== null).toBe(clause.status === 'IN_FORCE');
    for (const date of [clause.inForceFrom, clause.inForceTo]) {
      expect(date === null || isLegalDate(date)).toBe(true);
    }
  });
});

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s says in both languages what is wrong and what to do', (code) => {
    const { zh, en } = REFUSALS[code];
    const named = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[0]).sort();
    expect(new Set(named(zh))).toEqual(new Set(named(en)));
    expect(zh.split('。').length).toBeGreaterThan(2);
    expect(en).toMatch(/(\.|:) .*\.$/);
    // An apostrophe opens a quotation in ICU messages and would swallow the parameter behind it.
    expect(en).not.toContain("'");
  });

  it.each(REFUSAL_CODES)('%s is worded as law only where it is law', (code) => {
    const { zh, en } = REFUSALS[code];
    expect(zh.startsWith('平台规则：')).toBe(REFUSALS[code].basis === 'DESIGN');
    expect(en.startsWith('Platform rule: ')).toBe(REFUSALS[code].basis === 'DESIGN');
  });
});

describe('a refusal that was once published', () => {
  it('can still be read in words, though no rule gives it any more', () => {
    const known: readonly string[] = REFUSAL_CODES;
    expect(known).toEqual(expect.arrayContaining(['RESOURCE_OUT_OF_SCOPE', 'OFFERING_UNIT_CHANGED']));
  });
});
