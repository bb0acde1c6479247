import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { AgreementEntity } from './agreement.entity';

type Change = Partial<Pick<AgreementEntity, 'state' | 'takesOrders' | 'takesDeliveries' | 'endsOn'>>;

/** Changes an agreement that is held; without a change it still counts as another version for whoever read it. */
export async function changeAgreement(
  manager: EntityManager,
  { id, version }: Pick<AgreementEntity, 'id' | 'version'>,
  change: Change = {},
): Promise<void> {
  const changed = await manager.update(AgreementEntity, { id, version }, { ...change, version: version + 1 });
  assert(changed.affected === 1, 'An agreement under an exclusive lock keeps its version.');
}
