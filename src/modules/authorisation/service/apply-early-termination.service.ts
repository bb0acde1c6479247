import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { applyEarlyTerminationRules } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { EarlyTerminationEntity } from '../store/early-termination.entity';
import { openEarlyTermination } from '../store/early-termination.query';
import { holdAsParty } from '../store/life.query';

export interface ApplyEarlyTermination {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly reason: string;
  /** Of the signed application. */
  readonly documentHash: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The operator applies for an end of its agreement before the term has passed (K-01). */
export function applyEarlyTermination(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ApplyEarlyTermination,
): Promise<Outcome<Made<EarlyTerminationEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<EarlyTerminationEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'applyEarlyTermination',
      idempotencyKey,
      request,
      make: () => apply(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(EarlyTerminationEntity, { id }),
    }),
  );
}

async function apply(
  manager: EntityManager,
  clock: Deps['clock'],
  caller: MemberCaller,
  { agreementId, reason, documentHash }: Omit<ApplyEarlyTermination, 'idempotencyKey'>,
): Promise<Outcome<EarlyTerminationEntity, Reason>> {
  const held = await holdAsParty(manager, caller, agreementId);
  if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const { row, facts } = held;
  const now = clock.now();
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'applyEarlyTermination',
    subjectId: agreementId,
    rules: applyEarlyTerminationRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      agreement: facts,
      hasOpenApplication: (await openEarlyTermination(manager, agreementId)) !== null,
    },
  });
  if (!outcome.ok) return outcome;
  const id = newId('earlyTermination');
  await manager.insert(EarlyTerminationEntity, {
    id,
    agreementId,
    openAgreementId: agreementId,
    reason,
    documentHash,
    state: 'APPLIED',
    appliedBy: caller.personId,
    appliedAt: now,
    applicationDecisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'EARLY_TERMINATION_APPLIED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { agreementId, reason, documentHash },
  });
  await notify(manager, clock, {
    recipientIds: [row.agencyId],
    kind: 'EARLY_TERMINATION_APPLIED',
    subjectId: id,
    params: { agreement: row.agreementNumber },
  });
  return permitted(await manager.findOneByOrFail(EarlyTerminationEntity, { id }));
}
