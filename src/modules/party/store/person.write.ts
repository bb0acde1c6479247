import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { PersonEntity } from './person.entity';

/** Compare-and-set: of two changes from the same password one wins. */
export async function changePasswordHash(
  manager: EntityManager,
  id: string,
  { from, to }: { readonly from: string | null; readonly to: string },
): Promise<boolean> {
  assert(from !== null, 'Only a person who has a password changes it.');
  const result = await manager.update(PersonEntity, { id, passwordHash: from }, { passwordHash: to });
  return result.affected === 1;
}
