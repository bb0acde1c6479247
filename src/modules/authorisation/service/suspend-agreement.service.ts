import type { EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import { addWorkingDays } from '../../../kernel/working-day';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { suspendAgreementRules } from '../../../policy';
import type { AgreementAct } from '../../../policy/vocabulary';
import { notify, openDuty, setTimers } from '../../agenda';
import { resourcesInScope } from '../../catalogue';
import {
  actorFacts,
  announce,
  decide,
  once,
  recordStates,
  type Made,
  type PolicyRefusal,
} from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import { holdAsParty } from '../store/life.query';
import { changeAgreement } from '../store/life.write';
import { RectificationEntity } from '../store/rectification.entity';
import { insertRectification } from '../store/rectification.write';
import { partiesOf } from './parties';

export interface SuspendAgreement {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly expectedVersion: number;
  readonly breach: string;
  /** The clause of the agreement that was broken. */
  readonly clause: string;
  /** Null to take the period of the agreement. */
  readonly correctionWorkingDays: number | null;
  readonly resourceIds: readonly string[];
  readonly noResourcesReason: string | null;
  /** What stops; the operator's writes always do. */
  readonly stops: readonly AgreementAct[];
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The agency demands the correction of a breach and suspends the agreement until then (K-02). */
export function suspendAgreement(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SuspendAgreement,
): Promise<Outcome<Made<RectificationEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<RectificationEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'suspendAgreement',
      idempotencyKey,
      request,
      make: () => suspend(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(RectificationEntity, { id }),
    }),
  );
}

async function suspend(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  request: Omit<SuspendAgreement, 'idempotencyKey'>,
): Promise<Outcome<RectificationEntity, Reason>> {
  const { clock, calendar } = deps;
  const held = await holdAsParty(manager, caller, request.agreementId);
  if (held === null) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const { row, facts } = held;
  if (row.version !== request.expectedVersion) return refused(versionConflict(row.version));
  const now = clock.now();
  const today = legalDateOf(now);
  const stops = [...new Set<AgreementAct>(['OPERATOR_WRITE', ...request.stops])];
  const scope = await resourcesInScope(manager, row.id, request.resourceIds);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'suspendAgreement',
    subjectId: row.id,
    rules: suspendAgreementRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement: facts,
      stops,
      agreedWorkingDays: row.correctionWorkingDays,
      noticeWorkingDays: request.correctionWorkingDays,
      resources: request.resourceIds.map((resourceId) => ({ resourceId, isInScope: scope.has(resourceId) })),
      noResourcesReason: request.noResourcesReason,
    },
  });
  if (!outcome.ok) return outcome;
  const correctionWorkingDays = row.correctionWorkingDays ?? request.correctionWorkingDays ?? 0;
  const rectification = await insertRectification(
    manager,
    {
      id: newId('rectification'),
      agreementId: row.id,
      breach: request.breach,
      clause: request.clause,
      noResourcesReason: request.resourceIds.length > 0 ? null : request.noResourcesReason,
      stopsOrders: stops.includes('NEW_ORDER'),
      stopsDeliveries: stops.includes('DELIVERY'),
      correctionWorkingDays,
      ...addWorkingDays(calendar, today, correctionWorkingDays),
      openedBy: caller.personId,
      openedAt: now,
      decisionId: outcome.value,
    },
    request.resourceIds,
  );
  await stopAgreement(manager, row, rectification, now);
  await tell(manager, deps, row, rectification);
  return permitted(rectification);
}

/** Under several calls to correct, what any of them stops is stopped. */
async function stopAgreement(
  manager: EntityManager,
  row: AgreementEntity,
  { stopsOrders, stopsDeliveries, decisionId }: RectificationEntity,
  since: Date,
): Promise<void> {
  await changeAgreement(manager, row, {
    state: 'SUSPENDED',
    takesOrders: row.takesOrders && !stopsOrders,
    takesDeliveries: row.takesDeliveries && !stopsDeliveries,
  });
  if (row.state === 'SUSPENDED') return;
  await recordStates(manager, [
    { subjectId: row.id, contextId: null, aspect: 'STATE', value: 'SUSPENDED', since, decisionId },
  ]);
}

async function tell(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
  rectification: RectificationEntity,
): Promise<void> {
  const { clock } = deps;
  const { id, clause, dueOn, breach, decisionId } = rectification;
  await announce(manager, {
    clock,
    type: 'RECTIFICATION_OPENED',
    subjectId: id,
    decisionId,
    payload: { agreementId: row.id, breach, clause, dueOn },
  });
  await announce(manager, {
    clock,
    type: 'AGREEMENT_SUSPENDED',
    subjectId: row.id,
    decisionId,
    payload: { rectificationId: id, breach, clause },
  });
  await notify(manager, clock, {
    recipientIds: partiesOf(row),
    kind: 'AGREEMENT_SUSPENDED',
    subjectId: row.id,
    params: { agreement: row.agreementNumber },
  });
  await openCorrectionDuty(manager, deps, row, rectification);
  await setTimers(manager, [
    { kind: 'RECTIFICATION_DEADLINE', subjectId: id, dueAt: deadlineOf(dueOn) },
    { kind: 'AGREEMENT_STOPPED', subjectId: row.id, dueAt: clock.now(), params: { reason: clause } },
  ]);
}

/** The first millisecond after the last day for a correction. */
export const deadlineOf = (dueOn: LegalDate): Date => startOfLegalDay(addDays(dueOn, 1));

/** A day of its own and not a period: a report that is rejected does not begin the period anew. */
export const openCorrectionDuty = (
  manager: EntityManager,
  deps: Deps,
  { agreementNumber, operatorId, agencyId }: AgreementEntity,
  { id, clause, dueOn }: RectificationEntity,
): Promise<unknown> =>
  openDuty(manager, deps, {
    kind: 'CORRECT_BREACH',
    subjectId: id,
    about: `${agreementNumber} · ${clause}`,
    holderId: operatorId,
    escalatesToId: agencyId,
    period: { dueOn },
  });
