import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { addDays, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { notify, setTimers } from '../../agenda';
import { announce } from '../../ledger';
import { moveOrder } from '../../ordering';
import { FreeGrantEntity } from '../store/free-grant.entity';
import { FreeUseEntity } from '../store/free-use.entity';
import { periodEnd } from './report-periods';
import type { LockedFreeUse } from './lock-free-use';

export interface GrantTerms {
  readonly quota: number;
  readonly until: LegalDate;
}

interface Granting {
  readonly caller: MemberCaller;
  readonly terms: GrantTerms;
  readonly reason: string | null;
  readonly decisionId: string;
}

/** Writes the grant, which is never changed, and lets the clock ask for its first report. */
export async function grantFreeUse(
  manager: EntityManager,
  { clock }: Deps,
  { now, today, order, product, use, content }: LockedFreeUse,
  { caller, terms, reason, decisionId }: Granting,
): Promise<void> {
  const grant = {
    orderId: order.id,
    userId: order.buyerId,
    scenarioId: order.scenarioId,
    quota: terms.quota,
    startsOn: content.useFrom,
    endsOn: terms.until,
    conditions: content.conditions,
    grantedBy: caller.personId,
    grantedAt: now,
    grantedOn: today,
    decisionId,
  };
  await manager.insert(FreeGrantEntity, grant);
  await manager.update(FreeUseEntity, { orderId: order.id }, { state: 'GRANTED' });
  const moved = await moveOrder(manager, order, 'APPROVED', {
    decidedBy: caller.personId,
    decidedAt: now,
    decisionReason: reason,
    grantedQuota: terms.quota,
    grantedUntil: terms.until,
  });
  assert(moved, 'An order under an exclusive lock keeps its version.');
  await setTimers(manager, [
    {
      kind: 'FREE_USE_PERIOD_ENDED',
      subjectId: order.id,
      dueAt: startOfLegalDay(addDays(periodEnd(grant, 1), 1)),
      params: { number: 1 },
    },
  ]);
  await notify(manager, clock, {
    recipientIds: [use.buyerId, use.operatorId],
    kind: 'FREE_USE_GRANTED',
    subjectId: order.id,
    params: { product: product.facts.code, quota: terms.quota, endsOn: terms.until },
  });
  await announce(manager, {
    clock,
    type: 'FREE_USE_GRANTED',
    subjectId: order.id,
    decisionId,
    payload: { grant: terms, reason },
  });
}
