import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { declineEarlyTerminationRules } from '../../../policy';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { closeApplication } from '../store/application.write';
import { EarlyTerminationEntity } from '../store/early-termination.entity';
import { holdEarlyTerminationAsParty } from '../store/early-termination.query';

export interface DeclineEarlyTermination {
  readonly earlyTerminationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency does not consent to an early end: the agreement goes on. To grant it is to terminate the agreement (K-01). */
export function declineEarlyTermination(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { earlyTerminationId, expectedVersion, reason }: DeclineEarlyTermination,
): Promise<Outcome<EarlyTerminationEntity, Reason>> {
  return inTransaction<Outcome<EarlyTerminationEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdEarlyTerminationAsParty(manager, caller, earlyTerminationId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['earlyTerminationId']));
    const { row, facts, application } = held;
    if (application.version !== expectedVersion) return refused(versionConflict(application.version));
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'declineEarlyTermination',
      subjectId: earlyTerminationId,
      rules: declineEarlyTerminationRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        agreement: facts,
        application: { state: application.state },
      },
    });
    if (!outcome.ok) return outcome;
    await closeApplication(manager, EarlyTerminationEntity, application, {
      state: 'DECLINED',
      rulingReason: reason,
      decidedBy: caller.personId,
      decidedAt: now,
      decisionId: outcome.value,
    });
    await announce(manager, {
      clock,
      type: 'EARLY_TERMINATION_DECLINED',
      subjectId: earlyTerminationId,
      decisionId: outcome.value,
      payload: { agreementId: row.id, reason },
    });
    await notify(manager, clock, {
      recipientIds: [row.operatorId],
      kind: 'EARLY_TERMINATION_DECLINED',
      subjectId: earlyTerminationId,
      params: { agreement: row.agreementNumber, reason },
    });
    return permitted(await manager.findOneByOrFail(EarlyTerminationEntity, { id: earlyTerminationId }));
  });
}
