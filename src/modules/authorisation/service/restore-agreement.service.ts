import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { restoreAgreementRules } from '../../../policy';
import { cancelTimers, notify, setTimers } from '../../agenda';
import { announce, decide, recordStates, type PolicyRefusal } from '../../ledger';
import { AgreementEntity } from '../store/agreement.entity';
import { changeAgreement } from '../store/life.write';
import type { RectificationEntity } from '../store/rectification.entity';
import { holdRectificationAsParty, unliftedRectifications } from '../store/rectification.query';
import { changeRectification } from '../store/rectification.write';
import { correctionFacts } from './correction-facts';
import { partiesOf } from './parties';
import { owePublicationOfChanges } from './scope-publication';

export interface RestoreAgreement {
  readonly rectificationId: string;
  readonly expectedVersion: number;
  /** Needed after a lapse: why the agreement goes on without the named resources. */
  readonly reason: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/**
 * The agency lifts a call to correct: because the breach was corrected in time (K-03), or, after a lapse, so that the
 * agreement goes on with what is left of its scope (K-04). It is in force again once no other call keeps it suspended.
 */
export function restoreAgreement(
  deps: Deps,
  caller: MemberCaller,
  { rectificationId, expectedVersion, reason }: RestoreAgreement,
): Promise<Outcome<RectificationEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<RectificationEntity, Reason>>(dataSource, async (manager) => {
    const held = await holdRectificationAsParty(manager, caller, rectificationId);
    if (held === null) return refused(plainRefusal('NOT_FOUND', ['rectificationId']));
    const { row, rectification } = held;
    if (rectification.version !== expectedVersion) return refused(versionConflict(rectification.version));
    if (rectification.state === 'LAPSED' && reason === null) {
      return refused(
        plainRefusal('INVALID_INPUT', ['reason'], {
          reason: 'say why it goes on without the named resources',
        }),
      );
    }
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'restoreAgreement',
      subjectId: rectificationId,
      rules: restoreAgreementRules,
      facts: correctionFacts(clock, caller, held),
    });
    if (!outcome.ok) return outcome;
    const lifted = await changeRectification(manager, rectification, {
      liftedAt: now,
      liftedBy: caller.personId,
      ...(rectification.state === 'REPORTED' && {
        state: 'CORRECTED',
        closedAt: now,
        closedOn: legalDateOf(now),
      }),
    });
    await announce(manager, {
      clock,
      type: 'RECTIFICATION_LIFTED',
      subjectId: rectificationId,
      decisionId: outcome.value,
      payload: { agreementId: row.id, state: lifted.state, reason },
    });
    await resumeAgreement(manager, clock, row, { since: now, decisionId: outcome.value });
    const resumed = await manager.findOneByOrFail(AgreementEntity, { id: row.id });
    await owePublicationOfChanges(manager, deps, resumed);
    await cancelTimers(manager, [rectificationId], ['RECTIFICATION_DEADLINE']);
    return permitted(lifted);
  });
}

/** What no remaining call to correct stops goes on; with none left the agreement is in force again. */
async function resumeAgreement(
  manager: EntityManager,
  clock: Clock,
  row: AgreementEntity,
  { since, decisionId }: { readonly since: Date; readonly decisionId: string },
): Promise<void> {
  const remaining = await unliftedRectifications(manager, row.id);
  const isActive = remaining.length === 0;
  const takesOrders = remaining.every(({ stopsOrders }) => !stopsOrders);
  const takesDeliveries = remaining.every(({ stopsDeliveries }) => !stopsDeliveries);
  await changeAgreement(manager, row, {
    state: isActive ? 'ACTIVE' : 'SUSPENDED',
    takesOrders,
    takesDeliveries,
  });
  if (isActive) {
    await recordStates(manager, [
      { subjectId: row.id, contextId: null, aspect: 'STATE', value: 'ACTIVE', since, decisionId },
    ]);
    await announce(manager, {
      clock,
      type: 'AGREEMENT_RESTORED',
      subjectId: row.id,
      decisionId,
      payload: {},
    });
    await notify(manager, clock, {
      recipientIds: partiesOf(row),
      kind: 'AGREEMENT_RESTORED',
      subjectId: row.id,
      params: { agreement: row.agreementNumber },
    });
  }
  const goesOn = isActive || takesOrders !== row.takesOrders || takesDeliveries !== row.takesDeliveries;
  if (goesOn) await setTimers(manager, [{ kind: 'AGREEMENT_RESUMED', subjectId: row.id, dueAt: since }]);
}
