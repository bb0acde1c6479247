import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import {
  judge,
  RULE_SET_VERSION,
  type Decision,
  type Permission,
  type Refusal as RefusedDecision,
  type Rule,
} from '../../../policy/decision';
import { DecisionEntity } from '../store/decision.entity';

/** Refused by the law or by a rule of this marketplace; the decision is in the ledger unless only a quote was asked. */
export interface PolicyRefusal {
  readonly kind: 'policy';
  readonly decision: RefusedDecision;
  readonly decisionId: string | null;
}

interface Question<Facts> {
  readonly clock: Clock;
  /** Null where the clock acts, and nobody asked. */
  readonly caller: MemberCaller | null;
  readonly operation: string;
  readonly subjectId: string | null;
  readonly rules: readonly Rule<Facts>[];
  readonly facts: Facts;
}

/**
 * Asks the policy and writes its answer into the ledger, in the transaction that holds the locks on the facts.
 * The id of a permit is kept with what is written next; a refusal is committed too.
 */
export async function decide<Facts extends object>(
  manager: EntityManager,
  { clock, caller, operation, subjectId, rules, facts }: Question<Facts>,
): Promise<Outcome<string, PolicyRefusal>> {
  const [answer] = await decideEach(manager, { clock, caller, operation, rules }, [{ subjectId, facts }]);
  assert(answer !== undefined, 'One question has one answer.');
  return answer;
}

/** The same question about many subjects, each with a decision of its own, written in few statements. */
export async function decideEach<Facts extends object>(
  manager: EntityManager,
  { clock, caller, operation, rules }: Omit<Question<Facts>, 'subjectId' | 'facts'>,
  cases: readonly Pick<Question<Facts>, 'subjectId' | 'facts'>[],
): Promise<Outcome<string, PolicyRefusal>[]> {
  const decidedAt = clock.now();
  const judged = cases.map(({ subjectId, facts }) => ({
    id: newId('decision'),
    subjectId,
    facts,
    decision: judge(rules, facts),
  }));
  const rows = judged.map(({ id, subjectId, facts, decision }) => ({
    id,
    operation,
    ...answerColumns(decision),
    ruleIds: decision.ruleIds,
    clauseIds: decision.clauseIds,
    facts,
    ruleSetVersion: RULE_SET_VERSION,
    subjectId,
    actorPersonId: caller?.personId ?? null,
    actorOrganisationId: caller?.organisationId ?? null,
    decidedAt,
  }));
  await insertRows(manager, DecisionEntity, rows);
  return judged.map(({ id, decision }) =>
    decision.outcome === 'PERMIT' ? permitted(id) : refused({ kind: 'policy', decision, decisionId: id }),
  );
}

/** Where an answer stands in the ledger, whatever it says; null for one that was only asked for. */
export const decisionIdOf = (answer: Outcome<string, PolicyRefusal> | undefined): string | null => {
  if (answer === undefined) return null;
  return answer.ok ? answer.value : answer.refusal.decisionId;
};

/** Asks the policy without writing: for questions that change nothing, such as a quote. */
export function consult<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
): Outcome<Permission, PolicyRefusal> {
  const decision = judge(rules, facts);
  return decision.outcome === 'PERMIT'
    ? permitted(decision)
    : refused({ kind: 'policy', decision, decisionId: null });
}

function answerColumns(
  decision: Decision,
): Pick<DecisionEntity, 'outcome' | 'ruleId' | 'refusalCode' | 'params' | 'controlPath'> {
  if (decision.outcome === 'PERMIT') {
    return { outcome: 'PERMIT', ruleId: null, refusalCode: null, params: {}, controlPath: null };
  }
  return {
    outcome: 'REFUSE',
    ruleId: decision.ruleId,
    refusalCode: decision.code,
    params: decision.params,
    controlPath: decision.path ? [...decision.path] : null,
  };
}
