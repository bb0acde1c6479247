import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { Deps } from '../../../platform/deps';
import { notify } from '../../agenda';
import { announce } from '../../ledger';
import { CaseEntity } from '../store/case.entity';
import { partiesOf } from '../store/case.query';
import { openRulingDuty } from './ruling-duty';

interface Reopening {
  /** Held exclusively, and ruled on. */
  readonly row: CaseEntity;
  readonly reason: string;
  readonly escalatesToId: string | null;
  readonly decisionId?: string | null;
}

/** A case that was ruled on is looked at again. The earlier rulings stay. */
export async function reopenRuled(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'calendar'>,
  { row, reason, escalatesToId, decisionId = null }: Reopening,
): Promise<void> {
  const { id, version, agencyId, about } = row;
  const moved = await manager.update(
    CaseEntity,
    { id, version },
    { state: 'REOPENED', version: version + 1 },
  );
  assert(moved.affected === 1, 'A case under an exclusive lock keeps its version.');
  await openRulingDuty(manager, deps, row, escalatesToId);
  await notify(manager, deps.clock, {
    recipientIds: [agencyId, ...(await partiesOf(manager, id))],
    kind: 'CASE_REOPENED',
    subjectId: id,
    params: { about, reason },
  });
  await announce(manager, {
    clock: deps.clock,
    type: 'CASE_REOPENED',
    subjectId: id,
    decisionId,
    payload: { reason },
  });
}
