import { In, type EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import { notify } from '../../agenda';
import { DataResourceEntity, removeFromScope } from '../../catalogue';
import { announce } from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import { partiesOf } from './parties';

interface Reduction {
  readonly resourceIds: readonly string[];
  readonly reason: string;
  readonly since: Date;
  readonly decisionId: string;
}

/**
 * Takes resources out of the scope of an agreement that is held, and tells its parties and the departments that hold
 * the resources. What is made of them stops in a transaction of its own.
 */
export async function reduceScope(
  manager: EntityManager,
  deps: Deps,
  row: AgreementEntity,
  { resourceIds, reason, since, decisionId }: Reduction,
): Promise<void> {
  const { clock } = deps;
  const left = await removeFromScope(manager, deps, {
    agreementId: row.id,
    resourceIds,
    reason,
    since,
    decisionId,
  });
  if (left.length === 0) return;
  const resources = await manager.find(DataResourceEntity, {
    select: { id: true, holderId: true },
    where: { id: In([...left]) },
  });
  await announce(manager, {
    clock,
    type: 'SCOPE_REDUCED',
    subjectId: row.id,
    decisionId,
    payload: { resourceIds: [...left], reason },
  });
  await notify(manager, clock, {
    recipientIds: [...partiesOf(row), ...resources.map(({ holderId }) => holderId)],
    kind: 'SCOPE_REDUCED',
    subjectId: row.id,
    params: { agreement: row.agreementNumber, count: left.length },
  });
}
