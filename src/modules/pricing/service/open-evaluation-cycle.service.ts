import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import type { PlainRefusal } from '../../../platform/refusal';
import { openEvaluationCycleRules } from '../../../policy';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { EvaluationCycleEntity } from '../store/evaluation-cycle.entity';
import { cyclesOf } from '../store/maximum-revenue.query';
import { competenceOn } from '../store/competence.query';
import { holdOperation } from './hold-operation';

export interface OpenEvaluationCycle {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly startsOn: LegalDate;
  readonly endsOn: LegalDate;
  readonly lengthReason: string | null;
  readonly documentNumber: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The pricing office opens the period over which the revenue of an authorised operation is judged as a whole. */
export function openEvaluationCycle(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: OpenEvaluationCycle,
): Promise<Outcome<Made<EvaluationCycleEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<EvaluationCycleEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'openEvaluationCycle',
      idempotencyKey,
      request,
      make: () => open(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(EvaluationCycleEntity, { id }),
    }),
  );
}

async function open(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Omit<OpenEvaluationCycle, 'idempotencyKey'>,
): Promise<Outcome<EvaluationCycleEntity, Reason>> {
  const held = await holdOperation(manager, request.agreementId);
  if (!held.ok) return refused(held.refusal);
  const { agreementId, startsOn, endsOn, lengthReason, documentNumber } = request;
  const now = clock.now();
  const today = legalDateOf(now);
  const others = await cyclesOf(manager, agreementId);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'openEvaluationCycle',
    subjectId: agreementId,
    rules: openEvaluationCycleRules,
    facts: {
      today,
      actor: actorFacts(caller),
      delegation: await competenceOn(manager, caller.organisationId, today),
      documentNumber,
      cycle: { startsOn, endsOn },
      hasReason: (lengthReason ?? '').trim() !== '',
      others: others.map((other) => ({ startsOn: other.startsOn, endsOn: other.endsOn })),
    },
  });
  if (!outcome.ok) return outcome;
  const id = newId('evaluationCycle');
  await manager.insert(EvaluationCycleEntity, {
    id,
    ...request,
    state: 'OPEN',
    openedBy: caller.personId,
    openedByOrganisationId: caller.organisationId,
    openedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'EVALUATION_CYCLE_OPENED',
    subjectId: id,
    decisionId: outcome.value,
    payload: request,
  });
  return permitted(await manager.findOneByOrFail(EvaluationCycleEntity, { id }));
}
