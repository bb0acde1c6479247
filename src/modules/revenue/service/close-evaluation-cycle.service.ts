import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { isZero } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { closeEvaluationCycleRules } from '../../../policy';
import { notify } from '../../agenda';
import { agreementFacts, agreementNumberOf } from '../../authorisation';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import {
  ClawbackInstalmentEntity,
  competenceOn,
  EvaluationCycleEntity,
  standingMaximums,
} from '../../pricing';
import { revenueByMaximum } from '../store/revenue.query';
import { cycleStandingOn, instalmentsOf, type CycleStanding } from './cycle-standing';

export interface CloseEvaluationCycle {
  readonly cycleId: string;
  readonly expectedVersion: number;
  readonly documentNumber: string;
  /** Over how many later cycles an excess is taken off. */
  readonly instalments: number;
  /** The written request on which it is more than one. */
  readonly smoothingRequest: string | null;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The pricing office judges a cycle that has passed as a whole, and leaves its excess to the next one or more. */
export function closeEvaluationCycle(
  deps: Deps,
  caller: MemberCaller,
  { cycleId, expectedVersion, documentNumber, instalments, smoothingRequest }: CloseEvaluationCycle,
): Promise<Outcome<EvaluationCycleEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<EvaluationCycleEntity, Reason>>(dataSource, async (manager) => {
    const named = await manager.findOneBy(EvaluationCycleEntity, { id: cycleId });
    // Held alone, so that every payment of the cycle is committed, and no maximum of it is fixed meanwhile.
    const agreement = named && (await agreementFacts(manager, named.agreementId, 'UPDATE'));
    const cycle = await manager.findOne(EvaluationCycleEntity, {
      where: { id: cycleId },
      lock: { mode: 'pessimistic_write' },
    });
    if (cycle === null || agreement === null) return refused(plainRefusal('NOT_FOUND', ['cycleId']));
    if (cycle.version !== expectedVersion) return refused(versionConflict(cycle.version));
    if (cycle.state !== 'OPEN') {
      return refused(plainRefusal('STATE_NOT_FIT', ['cycleId'], { state: cycle.state }));
    }
    const now = clock.now();
    const today = legalDateOf(now);
    const standing = await standingOf(manager, cycle, today);
    const { revenue, maximum, excess } = standing;
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'closeEvaluationCycle',
      subjectId: cycleId,
      rules: closeEvaluationCycleRules,
      facts: {
        today,
        actor: actorFacts(caller),
        delegation: await competenceOn(manager, caller.organisationId, today),
        documentNumber,
        cycle: { startsOn: cycle.startsOn, endsOn: cycle.endsOn },
        excess,
        instalments,
        request: smoothingRequest,
      },
    });
    if (!outcome.ok) return outcome;
    const moved = await manager.update(
      EvaluationCycleEntity,
      { id: cycleId, version: expectedVersion },
      {
        state: 'CLOSED',
        closedBy: caller.personId,
        closedAt: now,
        closingDecisionId: outcome.value,
        closingDocumentNumber: documentNumber,
        revenue,
        maximum,
        excess,
        instalments,
        smoothingRequest,
        version: expectedVersion + 1,
      },
    );
    assert(moved.affected === 1, 'A cycle under an exclusive lock keeps its version.');
    await leaveExcess(manager, cycle, standing, instalments);
    await announce(manager, {
      clock,
      type: 'EVALUATION_CYCLE_CLOSED',
      subjectId: cycleId,
      decisionId: outcome.value,
      payload: { agreementId: cycle.agreementId, revenue, maximum, excess, instalments },
    });
    await notify(manager, clock, {
      recipientIds: [agreement.operatorId, agreement.agencyId],
      kind: 'EVALUATION_CYCLE_CLOSED',
      subjectId: cycleId,
      params: {
        agreement: await agreementNumberOf(manager, cycle.agreementId),
        from: cycle.startsOn,
        to: cycle.endsOn,
        excess,
        instalments,
      },
    });
    return permitted(await manager.findOneByOrFail(EvaluationCycleEntity, { id: cycleId }));
  });
}

async function standingOf(
  manager: EntityManager,
  { id, agreementId }: EvaluationCycleEntity,
  today: string,
): Promise<CycleStanding> {
  const maximums = (await standingMaximums(manager, agreementId)).filter(({ cycleId }) => cycleId === id);
  const revenues = await revenueByMaximum(
    manager,
    maximums.map((maximum) => maximum.id),
  );
  return cycleStandingOn(
    maximums.map(({ id: maximumId, effectiveFrom, effectiveTo, amount }) => ({
      effectiveFrom,
      effectiveTo,
      amount,
      revenue: revenues.get(maximumId) ?? '0',
    })),
    today,
  );
}

async function leaveExcess(
  manager: EntityManager,
  { id, agreementId }: EvaluationCycleEntity,
  { excess }: CycleStanding,
  instalments: number,
): Promise<void> {
  if (isZero(excess)) return;
  const amounts = instalmentsOf(excess, instalments).filter((amount) => !isZero(amount));
  await insertRows(
    manager,
    ClawbackInstalmentEntity,
    amounts.map((amount, index) => ({ cycleId: id, number: index + 1, agreementId, amount })),
  );
}
