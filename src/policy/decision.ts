import { assert } from '../kernel/assert';
import type { ClauseId } from './clauses';
import type { ControlLink } from './facts';
import { REFUSALS, type RefusalCode, type RuleBasis } from './refusals';
import type { RuleId } from './rule-ids';

/** Changes with every change of a rule, its clauses or its reading; stored with each decision for replay. */
export const RULE_SET_VERSION = '2026.11-8';

export type RefusalParams = Readonly<Record<string, string | number>>;

export interface RefusedFinding {
  readonly permitted: false;
  readonly code: RefusalCode;
  readonly params?: RefusalParams;
  /** Only the clauses that this reason rests on, where they are fewer or others than the rule's. */
  readonly clauses?: readonly [ClauseId, ...ClauseId[]];
  /** The chain of control that the refusal shows. */
  readonly path?: readonly ControlLink[];
}

export type Finding = { readonly permitted: true } | RefusedFinding;

export interface Rule<Facts> {
  readonly id: RuleId;
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly basis: RuleBasis;
  readonly statement: { readonly zh: string; readonly en: string };
  // A function property and not a method: only then does the compiler check the facts contravariantly.
  readonly decide: (facts: Facts) => Finding;
}

export type Permission = {
  readonly outcome: 'PERMIT';
  readonly ruleIds: RuleId[];
  readonly clauseIds: ClauseId[];
};

export type Refusal = {
  readonly outcome: 'REFUSE';
  readonly ruleId: RuleId;
  readonly basis: RuleBasis;
  readonly clauseIds: ClauseId[];
  readonly code: RefusalCode;
  readonly params: Record<string, string | number>;
  /** Every rule that was asked, the refusing one last. */
  readonly ruleIds: RuleId[];
  readonly path?: readonly ControlLink[];
};

export type Decision = Permission | Refusal;

export const PERMIT: Finding = { permitted: true };

export function refuse(
  code: RefusalCode,
  params: RefusalParams = {},
  more: Pick<RefusedFinding, 'clauses' | 'path'> = {},
): RefusedFinding {
  return { permitted: false, code, params, ...more };
}

/** The same rule, asked with the facts of a use case. */
export function asking<Facts, const Own>(rule: Rule<Own>, own: (facts: Facts) => Own): Rule<Facts> {
  return { ...rule, decide: (facts) => rule.decide(own(facts)) };
}

/** The same rule, asked only in the situation that it is about; elsewhere it has nothing to say. */
export function askingWhen<Facts, const Own>(
  applies: (facts: Facts) => boolean,
  rule: Rule<Own>,
  own: (facts: Facts) => Own,
): Rule<Facts> {
  return { ...rule, decide: (facts) => (applies(facts) ? rule.decide(own(facts)) : PERMIT) };
}

/** The same rule, asked once for each part; the first refusal is the answer. */
export function askingEach<Facts, const Own>(
  rule: Rule<Own>,
  parts: (facts: Facts) => readonly Own[],
): Rule<Facts> {
  return {
    ...rule,
    decide: (facts) => {
      for (const part of parts(facts)) {
        const finding = rule.decide(part);
        if (!finding.permitted) {
          return finding;
        }
      }
      return PERMIT;
    },
  };
}

// A reason of our own always cites the platform, so that the law it serves is never shown as its only ground.
function citedFor(basis: RuleBasis, clauses: readonly ClauseId[]): ClauseId[] {
  return basis === 'LAW' ? [...clauses] : [...new Set<ClauseId>([...clauses, 'DESIGN:marketplace'])];
}

/** Asks the rules in order. The first refusal wins; a permit cites every rule that was asked. */
export function judge<Facts>(rules: readonly Rule<Facts>[], facts: Facts): Decision {
  assert(rules.length > 0, 'A use case asks at least one rule; an empty list would permit anything.');
  const ruleIds = new Set<RuleId>();
  const clauseIds = new Set<ClauseId>();
  for (const rule of rules) {
    ruleIds.add(rule.id);
    const finding = rule.decide(facts);
    if (!finding.permitted) {
      const basis = REFUSALS[finding.code].basis;
      return {
        outcome: 'REFUSE',
        ruleId: rule.id,
        basis,
        clauseIds: citedFor(basis, finding.clauses ?? rule.clauses),
        code: finding.code,
        params: { ...finding.params },
        ruleIds: [...ruleIds],
        ...(finding.path === undefined ? {} : { path: finding.path }),
      };
    }
    rule.clauses.forEach((clause) => clauseIds.add(clause));
  }
  return { outcome: 'PERMIT', ruleIds: [...ruleIds], clauseIds: [...clauseIds] };
}
