import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { SelectionEntity } from './selection.entity';

/** Changes a selection that is held under an exclusive lock, and gives it its next version. */
export async function changeSelection(
  manager: EntityManager,
  { id, version }: Pick<SelectionEntity, 'id' | 'version'>,
  change: Partial<SelectionEntity>,
): Promise<void> {
  const { affected } = await manager.update(
    SelectionEntity,
    { id, version },
    { ...change, version: version + 1 },
  );
  assert(affected === 1, 'A selection under an exclusive lock keeps its version.');
}

/** Whoever decides has read the files of the candidates as they are: a change of one is a change of the selection. */
export const countChange = (
  manager: EntityManager,
  selection: Pick<SelectionEntity, 'id' | 'version'>,
): Promise<void> => changeSelection(manager, selection, {});
