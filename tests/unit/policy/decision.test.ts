import fc from 'fast-check';
import {
  asking,
  askingEach,
  askingWhen,
  judge,
  PERMIT,
  refuse,
  RULE_SET_VERSION,
  type Rule,
} from '../../../src/policy/decision';
import { REFUSALS, REFUSAL_CODES, type RefusalCode } from '../../../src/policy/refusals';
import { RULE_IDS, type RuleId } from '../../../src/policy/rule-ids';
import { link } from './builders';

type Refuses = RefusalCode | null;

function rule(id: RuleId, code: Refuses): Rule<object> {
  return {
    id,
    clauses: ['N27:6'],
    basis: 'LAW',
    statement: { zh: '规则', en: 'A rule.' },
    decide: () => (code === null ? PERMIT : refuse(code, { product: 'LC-0001' })),
  };
}

const someRules = fc.array(
  fc.tuple(fc.constantFrom(...RULE_IDS), fc.option(fc.constantFrom(...REFUSAL_CODES), { nil: null })),
  { minLength: 1, maxLength: 12 },
);

describe('judge', () => {
  it('names the rule set that decided', () => {
    expect(RULE_SET_VERSION).toMatch(/^\d{4}\.\d{2}-\d+$/);
  });

  it('permits when every rule permits, and cites them all', () => {
    expect(judge([rule('G-01', null), rule('C-01', null)], {})).toEqual({
      outcome: 'PERMIT',
      ruleIds: ['G-01', 'C-01'],
      clauseIds: ['N27:6'],
    });
  });

  it('answers with the first refusal and asks no further', () => {
    const asked = jest.fn(() => PERMIT);
    const decision = judge(
      [
        rule('C-01', null),
        rule('G-01', 'REDEVELOPMENT_BY_OPERATOR'),
        { ...rule('F-01', null), decide: asked },
      ],
      {},
    );
    expect(decision).toEqual({
      outcome: 'REFUSE',
      ruleId: 'G-01',
      basis: 'LAW',
      clauseIds: ['N27:6'],
      code: 'REDEVELOPMENT_BY_OPERATOR',
      params: { product: 'LC-0001' },
      ruleIds: ['C-01', 'G-01'],
    });
    expect(asked).not.toHaveBeenCalled();
  });

  it('cites the platform for a reason of its own, and only the clauses of that reason', () => {
    const own: Rule<object> = {
      ...rule('C-04', null),
      decide: () => refuse('RESOURCE_GRADED_CORE', {}, { clauses: ['DSL:21'] }),
    };
    expect(judge([own], {})).toMatchObject({ basis: 'DESIGN', clauseIds: ['DSL:21', 'DESIGN:marketplace'] });
  });

  it('keeps the path of control', () => {
    const path = [link('org_a', 'org_b')];
    const tied: Rule<object> = {
      ...rule('G-04', null),
      decide: () => refuse('REDEVELOPMENT_BY_CONTROL_TIE', {}, { path }),
    };
    expect(judge([tied], {})).toMatchObject({ path });
  });

  it('never permits for want of rules', () => {
    expect(() => judge([], {})).toThrow('Assertion failed');
  });

  it('refuses exactly when a rule refuses, for every list of rules', () => {
    fc.assert(
      fc.property(someRules, (specified) => {
        const decision = judge(
          specified.map(([id, code]) => rule(id, code)),
          {},
        );
        const first = specified.findIndex(([, code]) => code !== null);
        const asked = first === -1 ? specified : specified.slice(0, first + 1);
        expect(decision.ruleIds).toEqual([...new Set(asked.map(([id]) => id))]);
        expect(decision.outcome).toBe(first === -1 ? 'PERMIT' : 'REFUSE');
        if (decision.outcome === 'REFUSE') {
          expect(decision.ruleId).toBe(specified[first]?.[0]);
          expect(decision.code).toBe(specified[first]?.[1]);
          expect(decision.basis).toBe(REFUSALS[decision.code].basis);
          expect(decision.clauseIds.includes('DESIGN:marketplace')).toBe(decision.basis === 'DESIGN');
        }
      }),
    );
  });
});

describe('asking', () => {
  const isEven: Rule<number> = {
    ...rule('E-34', null),
    decide: (number) => (number % 2 === 0 ? PERMIT : refuse('PRICE_NOT_AN_AMOUNT', { price: number })),
  };

  it('asks the same rule with the facts of a use case', () => {
    const asked = asking(isEven, (facts: { count: number }) => facts.count);
    expect(asked.id).toBe('E-34');
    expect(asked.decide({ count: 2 })).toEqual(PERMIT);
    expect(asked.decide({ count: 3 }).permitted).toBe(false);
  });

  it('has nothing to say where the rule does not apply', () => {
    const asked = askingWhen(
      (count: number) => count > 10,
      isEven,
      (count) => count,
    );
    expect(asked.decide(3)).toEqual(PERMIT);
    expect(asked.decide(13).permitted).toBe(false);
  });

  it('asks once for each part and answers with the first refusal', () => {
    const asked = askingEach(isEven, (counts: readonly number[]) => counts);
    expect(asked.decide([])).toEqual(PERMIT);
    expect(asked.decide([2, 4])).toEqual(PERMIT);
    expect(asked.decide([2, 5, 7])).toMatchObject({ permitted: false, params: { price: 5 } });
  });
});
