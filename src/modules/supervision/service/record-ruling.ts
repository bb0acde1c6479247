import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import type { CaseRuling } from '../../../policy/vocabulary';
import { closeDuties, notify } from '../../agenda';
import { announce } from '../../ledger';
import { CaseRulingEntity } from '../store/case-ruling.entity';
import { CaseEntity } from '../store/case.entity';
import { partiesOf } from '../store/case.query';

export interface Ruled {
  readonly caller: MemberCaller;
  readonly ruling: CaseRuling;
  readonly reason: string;
  readonly orderId: string | null;
  readonly decisionId: string;
}

/** Writes a ruling beside the case, which is held exclusively and waits for one. What follows from it is its kind's. */
export async function recordRuling(
  manager: EntityManager,
  deps: Pick<Deps, 'clock' | 'calendar'>,
  { id, version, agencyId, about }: CaseEntity,
  { caller, ruling, reason, orderId, decisionId }: Ruled,
): Promise<void> {
  const { clock } = deps;
  await manager.insert(CaseRulingEntity, {
    caseId: id,
    number: (await manager.countBy(CaseRulingEntity, { caseId: id })) + 1,
    ruling,
    reason,
    orderId,
    ruledBy: caller.personId,
    ruledByOrganisationId: caller.organisationId,
    ruledAt: clock.now(),
    decisionId,
  });
  const moved = await manager.update(
    CaseEntity,
    { id, version },
    { state: 'RULED', ruling, version: version + 1 },
  );
  assert(moved.affected === 1, 'A case under an exclusive lock keeps its version.');
  await closeDuties(manager, deps, {
    subjectIds: [id],
    kinds: ['RULE_ON_CASE'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  await notify(manager, clock, {
    recipientIds: [agencyId, ...(await partiesOf(manager, id))],
    kind: 'CASE_RULED',
    subjectId: id,
    params: { about, ruling, reason },
  });
  await announce(manager, {
    clock,
    type: 'CASE_RULED',
    subjectId: id,
    decisionId,
    payload: { ruling, reason, orderId },
  });
}
