import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { PersonEntity } from './person.entity';

export async function renamePerson(manager: EntityManager, id: string, displayName: string): Promise<void> {
  await manager.update(PersonEntity, { id }, { displayName });
}

/** Compare-and-set: of two changes from the same password one wins. The new one is known to its owner only. */
export async function changePasswordHash(
  manager: EntityManager,
  id: string,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<boolean> {
  assert(from !== null, 'Only a person who has a password changes it.');
  const result = await manager.update(
    PersonEntity,
    { id, passwordHash: from },
    { passwordHash: to, mustChangePassword: false },
  );
  return result.affected === 1;
}
