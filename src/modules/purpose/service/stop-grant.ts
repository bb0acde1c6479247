import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { isFinalRuling } from '../../../policy';
import { notify } from '../../agenda';
import { regulatorId } from '../../authorisation';
import { announce } from '../../ledger';
import { organisationById } from '../../party';
import { caseForUse, openCase, type CaseEntity, type ReportedFact } from '../../supervision';
import { oweRevocation } from './free-use-duties';
import { changeFreeUse, type LockedFreeUse } from './lock-free-use';

/** Whether a ruling has ended the free use for good, so that there is nothing left to stop. */
export async function isStoppedForGood(
  manager: EntityManager,
  { caseId, stoppedAt }: LockedFreeUse['use'],
): Promise<boolean> {
  const matter = caseId === null ? null : await caseForUse(manager, caseId, 'NONE');
  return stoppedAt !== null && matter?.state === 'RULED' && isFinalRuling(matter.ruling);
}

/**
 * Stops a grant in the instant in which a misuse of it is reported (F-13), and opens the case on which the agency rules.
 * A further report of a stopped one is added to its case.
 */
export async function stopGrant(
  manager: EntityManager,
  deps: Deps,
  locked: LockedFreeUse,
  report: Omit<ReportedFact, 'caller'> & { readonly caller: MemberCaller },
): Promise<CaseEntity> {
  const { order, product, use } = locked;
  const about = product.facts.code;
  const [user] = await organisationById.batch(manager, [use.buyerId]);
  assert(user, 'A foreign key holds the user of a grant.');
  const matter = await openCase(manager, deps, {
    kind: 'FREE_USE_MISUSE',
    subjectId: order.id,
    originId: order.id,
    agencyId: use.agencyId,
    about,
    nodes: [
      { id: order.id, label: about },
      { id: user.id, label: user.name },
    ],
    partyIds: [use.buyerId, use.operatorId],
    escalatesToId: await regulatorId(manager),
    report,
    decisionId: report.decisionId,
  });
  await stop(manager, deps, locked, { caseId: matter.id, decisionId: report.decisionId });
  return matter;
}

/** The stop itself; also of a grant whose case is looked at again. Nothing is told twice. */
export async function stop(
  manager: EntityManager,
  deps: Deps,
  { now, order, product, use }: LockedFreeUse,
  { caseId, decisionId }: { readonly caseId: string; readonly decisionId: string },
): Promise<void> {
  if (use.stoppedAt !== null) {
    await changeFreeUse(manager, order, { caseId });
    return;
  }
  const { clock } = deps;
  await changeFreeUse(manager, order, { stoppedAt: now, caseId });
  if (order.state === 'DELIVERED') await oweRevocation(manager, deps, { ...use, about: product.facts.code });
  await notify(manager, clock, {
    recipientIds: [use.buyerId, use.operatorId, use.agencyId],
    kind: 'FREE_GRANT_STOPPED',
    subjectId: order.id,
    params: { product: product.facts.code },
  });
  await announce(manager, {
    clock,
    type: 'FREE_GRANT_STOPPED',
    subjectId: order.id,
    decisionId,
    payload: { caseId },
  });
}
