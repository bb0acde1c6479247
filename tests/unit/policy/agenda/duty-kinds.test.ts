import { DUTY_KIND_FACTS } from '../../../../src/policy/agenda/duty-kinds';
import { CLAUSES } from '../../../../src/policy/clauses';
import { DUTY_KINDS } from '../../../../src/policy/vocabulary';

describe('a kind of duty', () => {
  it.each(DUTY_KINDS)('%s has a title in both languages and rests on a clause', (kind) => {
    const { title, clauses } = DUTY_KIND_FACTS[kind];
    expect(title.zh).toMatch(/^[一-龥：、]+$/);
    expect(title.en).toMatch(/^[A-Z][^一-龥.]+$/);
    for (const clause of clauses) expect(CLAUSES).toHaveProperty([clause]);
  });

  it('has a title of its own', () => {
    for (const locale of ['zh', 'en'] as const) {
      const titles = DUTY_KINDS.map((kind) => DUTY_KIND_FACTS[kind].title[locale]);
      expect(new Set(titles).size).toBe(DUTY_KINDS.length);
    }
  });

  it.each([
    'SETTLE_RUNNING_ORDERS',
    'REVOKE_KEYS',
    'RETURN_OR_DESTROY_DATA',
    'HAND_OVER_CATALOGUE',
    'HAND_OVER_LOGS',
    'HAND_OVER_LEDGERS',
  ] as const)(
    '[K-05] %s of an exit is shown by evidence, and rests on the platform beside the law',
    (kind) => {
      const { clauses, end } = DUTY_KIND_FACTS[kind];
      expect(end).toBe('EVIDENCE');
      expect(clauses).toEqual(['N27:14', 'DESIGN:marketplace']);
    },
  );

  it.each([
    { kind: 'FILE_PLAN', clause: 'N27:11' },
    { kind: 'FILE_AGREEMENT', clause: 'N27:13' },
    { kind: 'PUBLISH_AGREEMENT', clause: 'N27:18' },
    { kind: 'CANCEL_REGISTRATION', clause: 'N26:9.4' },
    { kind: 'REGISTER_RESOURCE', clause: 'N26:5' },
    { kind: 'DISCLOSE_RESOURCE_USE', clause: 'N27:19' },
  ] as const)('$kind rests on $clause', ({ kind, clause }) => {
    expect(DUTY_KIND_FACTS[kind].clauses).toContain(clause);
  });
});
