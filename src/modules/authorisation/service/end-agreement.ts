import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { EXIT_TASKS, type DutyKind, type ExitGround } from '../../../policy/vocabulary';
import { cancelTimers, closeDuties, notify, openDuties, setTimers } from '../../agenda';
import { releaseScope } from '../../catalogue';
import { announce, recordStates } from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import { closeApplication } from '../store/application.write';
import { EarlyTerminationEntity } from '../store/early-termination.entity';
import { openEarlyTermination } from '../store/early-termination.query';
import { AgreementExitEntity } from '../store/exit.entity';
import { changeAgreement } from '../store/life.write';
import { unliftedRectifications } from '../store/rectification.query';
import { RenewalEntity } from '../store/renewal.entity';
import { openRenewal } from '../store/renewal.query';
import { partiesOf } from './parties';

/** What the operator is given to do with every exit (K-05), and for the registrations that rest on its right (K-06). */
export const TASKS_OF_EXIT: readonly DutyKind[] = [...EXIT_TASKS, 'CANCEL_REGISTRATION'];

export interface Ending {
  readonly ground: ExitGround;
  /** From this instant on it is ended: the midnight after its last day, or now. */
  readonly since: Date;
  /** The last day on which it was in force. */
  readonly endedOn: LegalDate;
  readonly decisionId: string;
  /** Null when the clock ends it. */
  readonly endedBy: string | null;
  readonly reason: string | null;
  readonly documentHash: string | null;
}

/**
 * Ends an agreement that is held: it takes nothing any more, what was still open about it falls away, and the operator
 * is given the tasks of the exit.
 */
export async function endAgreement(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
  ending: Ending,
): Promise<void> {
  const { ground, since, endedOn, decisionId } = ending;
  const state = ground === 'EXPIRY' ? 'EXPIRED' : 'TERMINATED';
  await changeAgreement(manager, row, { state, takesOrders: false, takesDeliveries: false });
  const earlyTerminationId = await closeEarlyTermination(manager, row.id, ending);
  const renewal = await openRenewal(manager, row.id);
  if (renewal !== null) await closeApplication(manager, RenewalEntity, renewal, { state: 'LAPSED' });
  await manager.insert(AgreementExitEntity, {
    agreementId: row.id,
    ground,
    endedOn,
    endedAt: since,
    reason: ending.reason,
    documentHash: ending.documentHash,
    earlyTerminationId,
    endedBy: ending.endedBy,
    decisionId,
  });
  await recordStates(manager, [
    { subjectId: row.id, contextId: null, aspect: 'STATE', value: state, since, decisionId },
  ]);
  await announce(manager, {
    clock: deps.clock,
    type: `AGREEMENT_${state}`,
    subjectId: row.id,
    decisionId,
    payload: { ground, endedOn, reason: ending.reason },
  });
  await releaseScope(manager, deps, row.id);
  await tell(manager, deps, row, ending);
  await openTasks(manager, deps, row, since);
}

/** Answers with the application that is granted by this end; another end overtakes it. */
async function closeEarlyTermination(
  manager: EntityManager,
  agreementId: string,
  { ground, since, decisionId, endedBy, reason }: Ending,
): Promise<string | null> {
  const application = await openEarlyTermination(manager, agreementId);
  if (application === null) return null;
  const isGranted = ground === 'EARLY_TERMINATION';
  await closeApplication(
    manager,
    EarlyTerminationEntity,
    application,
    isGranted
      ? { state: 'GRANTED', rulingReason: reason, decidedBy: endedBy, decidedAt: since, decisionId }
      : { state: 'LAPSED' },
  );
  return isGranted ? application.id : null;
}

function tell(
  manager: EntityManager,
  { clock }: Deps,
  row: AgreementEntity,
  { ground, endedOn }: Ending,
): Promise<void> {
  const { id, agreementNumber } = row;
  const to = { recipientIds: partiesOf(row), subjectId: id };
  return notify(
    manager,
    clock,
    ground === 'EXPIRY'
      ? { ...to, kind: 'AGREEMENT_EXPIRED', params: { agreement: agreementNumber, endsOn: endedOn } }
      : { ...to, kind: 'AGREEMENT_TERMINATED', params: { agreement: agreementNumber } },
  );
}

async function openTasks(
  manager: EntityManager,
  deps: Deps,
  { id, agreementNumber, operatorId, agencyId }: AgreementEntity,
  since: Date,
): Promise<void> {
  const open = (await unliftedRectifications(manager, id)).map((rectification) => rectification.id);
  await closeDuties(manager, deps, {
    subjectIds: [id, ...open],
    // There is nothing left to correct under it, or to publish of it; that it was signed is still filed.
    kinds: ['CORRECT_BREACH', 'PUBLISH_AGREEMENT', 'PUBLISH_PRODUCT_LIST', 'DISCLOSE_RESOURCE_USE'],
    state: 'CANCELLED',
  });
  await openDuties(
    manager,
    deps,
    TASKS_OF_EXIT.map((kind) => ({
      kind,
      subjectId: id,
      about: agreementNumber,
      holderId: operatorId,
      escalatesToId: agencyId,
      period: { setting: 'EXIT_TASK_WORKING_DAYS' },
    })),
  );
  await cancelTimers(
    manager,
    [id, ...open],
    ['AGREEMENT_EXPIRY', 'RENEWAL_REMINDER', 'RECTIFICATION_DEADLINE'],
  );
  await setTimers(
    manager,
    (['AGREEMENT_STOPPED', 'SETTLE_DEMANDS'] as const).map((kind) => ({ kind, subjectId: id, dueAt: since })),
  );
}
