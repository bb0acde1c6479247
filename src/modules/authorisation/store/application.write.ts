import type { EntityManager, EntityTarget } from 'typeorm';
import { assert } from '../../../kernel/assert';

/** What the operator applies for about its agreement: a renewal, an early end. Each is decided once, and open until then. */
interface Application {
  readonly id: string;
  readonly version: number;
  readonly openAgreementId: string | null;
}

/** Closes an application whose agreement is held. */
export async function closeApplication<Entity extends Application>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  { id, version }: Application,
  change: Partial<Omit<Entity, keyof Application>>,
): Promise<void> {
  const closed = await manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...change, openAgreementId: null, version: version + 1 } as object)
    .where('id = :id AND version = :version', { id, version })
    .execute();
  assert(closed.affected === 1, 'An application under a held agreement keeps its version.');
}
