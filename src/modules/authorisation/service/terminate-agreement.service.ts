import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
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
import { lastDayToCorrect, terminateAgreementRules } from '../../../policy';
import type { TerminationGround } from '../../../policy/vocabulary';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { openEarlyTermination } from '../store/early-termination.query';
import { holdAsParty } from '../store/life.query';
import { unliftedRectifications } from '../store/rectification.query';
import { endAgreement, TASKS_OF_EXIT } from './end-agreement';

export interface TerminateAgreement {
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly ground: TerminationGround;
  readonly reason: string;
  /** Of the document that establishes it; needed for another violation. */
  readonly documentHash: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency ends an agreement before its term has passed, on one of the grounds of K-01. */
export function terminateAgreement(
  deps: Deps,
  caller: MemberCaller,
  { agreementId, expectedVersion, ground, reason, documentHash }: TerminateAgreement,
): Promise<Outcome<AgreementEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<AgreementEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdAsParty(manager, caller, agreementId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
    const { row, facts } = held;
    if (row.version !== expectedVersion) return refused(versionConflict(row.version));
    const now = clock.now();
    const today = legalDateOf(now);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'terminateAgreement',
      subjectId: agreementId,
      rules: terminateAgreementRules,
      facts: {
        today,
        actor: actorFacts(caller),
        agreement: facts,
        ground,
        hasOpenApplication: (await openEarlyTermination(manager, agreementId)) !== null,
        hasLapsedBreach: await hasLapsedBreach(manager, agreementId, today),
        hasDocument: documentHash !== null,
        tasks: TASKS_OF_EXIT,
        takesOrders: false,
      },
    });
    if (!outcome.ok) return outcome;
    await endAgreement(manager, deps, row, {
      ground,
      since: now,
      endedOn: today,
      decisionId: outcome.value,
      endedBy: caller.personId,
      reason,
      documentHash,
    });
    return permitted(await manager.findOneByOrFail(AgreementEntity, { id: agreementId }));
  });
}

/** A deadline that has passed uncorrected counts from its first millisecond, whether or not the clock has written so. */
async function hasLapsedBreach(
  manager: EntityManager,
  agreementId: string,
  today: LegalDate,
): Promise<boolean> {
  const calls = await unliftedRectifications(manager, agreementId);
  return calls.some(
    (call) => call.state === 'LAPSED' || (call.state === 'OPEN' && lastDayToCorrect(call, today) < today),
  );
}
