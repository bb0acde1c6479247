import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { notify } from '../../agenda';
import { announce, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';

interface ScopeBreach {
  readonly clock: Clock;
  /** Who tried; null where the clock found it. */
  readonly caller: MemberCaller | null;
  readonly agreementId: string;
  /** The operation that was refused. */
  readonly operation: string;
  /** Codes of what lies outside the scope; at least one. */
  readonly resourceCodes: readonly string[];
  /** The refusal in the ledger, as `decide` gave it; a question that was only asked is no breach. */
  readonly decisionId: string | null;
}

/** A notice is read at a glance; the event beside it has all of them. */
const NAMED = 20;

/**
 * Logs that the operator tried to use or supply what lies outside its authorised scope, and tells the agency.
 * Called in the transaction of the refusal, after `decide`, so that the breach stands if and only if its decision does.
 * It suspends nothing: what follows from a breach is for the agency to decide.
 */
export async function recordBreach(
  manager: EntityManager,
  { clock, caller, agreementId, operation, resourceCodes, decisionId }: ScopeBreach,
): Promise<void> {
  assert(resourceCodes.length > 0, 'A breach of the scope is about some resource.');
  assert(decisionId !== null, 'A breach stands beside the recorded refusal.');
  const { agencyId, agreementNumber } = await manager.findOneByOrFail(AgreementEntity, { id: agreementId });
  await announce(manager, {
    clock,
    type: 'BREACH_RECORDED',
    subjectId: agreementId,
    decisionId,
    payload: {
      ruleId: 'A-18',
      operation,
      resourceCodes: [...resourceCodes],
      organisationId: caller?.organisationId ?? null,
      personId: caller?.personId ?? null,
    },
  });
  await notify(manager, clock, {
    recipientIds: [agencyId],
    kind: 'BREACH_RECORDED',
    subjectId: agreementId,
    params: { agreement: agreementNumber, resources: resourceCodes.slice(0, NAMED).join(', ') },
  });
}

/** Records the breach that a refusal shows; one by another rule than that of the scope shows none. */
export async function recordBreachOf(
  manager: EntityManager,
  { decision, decisionId }: PolicyRefusal,
  breach: Omit<ScopeBreach, 'decisionId'>,
): Promise<void> {
  if (decision.ruleId !== 'A-18') return;
  assert(decisionId !== null, 'What was decided is in the ledger.');
  await recordBreach(manager, { ...breach, decisionId });
}
