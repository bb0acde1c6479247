import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import type { CaseRuling } from '../../../policy/vocabulary';
import { changeFreeUse, type LockedFreeUse } from './lock-free-use';
import { tellRestored } from './tell-restored';

interface Ruled {
  readonly ruling: CaseRuling;
  /** The order for industry under which the use goes on; null unless it was regularised. */
  readonly orderId: string | null;
  readonly decisionId: string;
}

/**
 * What follows for the grant from a ruling on its misuse. LIFT lets it go on; after STOP, and after REGULARISE, which
 * puts an order for industry in its place, it stays stopped.
 */
export async function applyMisuseRuling(
  manager: EntityManager,
  { clock }: Deps,
  { order, product, use }: LockedFreeUse,
  { ruling, orderId, decisionId }: Ruled,
): Promise<void> {
  const isLifted = ruling === 'LIFT';
  await changeFreeUse(manager, order, {
    regularisedByOrderId: orderId,
    ...(isLifted && { stoppedAt: null }),
  });
  if (!isLifted) return;
  await tellRestored(manager, clock, { order, use: { ...use, stoppedAt: null }, product, decisionId });
}
