import { In, type EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { insertRows } from '../../../platform/persistence/insert-rows';
import type { RowLock } from '../../../platform/persistence/row-lock';
import { DataResourceEntity } from './data-resource.entity';

/** The entries with these codes, by code; held, when they are to be changed. */
export async function resourcesByCode(
  manager: EntityManager,
  codes: readonly string[],
  lock: Exclude<RowLock, 'SHARE'>,
): Promise<ReadonlyMap<string, DataResourceEntity>> {
  // What is no code of ours is none of theirs: their column holds ASCII only.
  const askable = codes.filter((code) => /^[\x21-\x7e]{1,64}$/.test(code));
  if (askable.length === 0) return new Map();
  const rows = await manager.find(DataResourceEntity, {
    where: { resourceCode: In(askable) },
    order: { id: 'ASC' },
    ...(lock === 'UPDATE' && { lock: { mode: 'pessimistic_write' as const } }),
  });
  return new Map(rows.map((row) => [row.resourceCode, row]));
}

export const insertResources = (
  manager: EntityManager,
  rows: readonly View<DataResourceEntity>[],
): Promise<void> => insertRows(manager, DataResourceEntity, rows);

/** Rows of one statement: far below the packet limit of either server. */
const ROWS_PER_STATEMENT = 500;

/** Writes rows over those with the same ids, which the caller holds. */
export async function overwriteResources(
  manager: EntityManager,
  rows: readonly View<DataResourceEntity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(DataResourceEntity)
      .values(rows.slice(start, start + ROWS_PER_STATEMENT))
      .orUpdate([...OVERWRITTEN], ['id'])
      .updateEntity(false)
      .execute();
  }
}

/** What a holder may change; its code, its holder and what bars its use stay. */
const OVERWRITTEN = [
  'name',
  'grade',
  'contains_personal_information',
  'update_frequency',
  'source',
  'provider_region',
  'provider_consent_reference',
  'utility_licence_reference',
  'update_interval',
  'last_updated_on',
  'quality_note',
  'version',
] as const;

/** Compare-and-set of one entry; false when it was changed in between. */
export async function changeResource(
  manager: EntityManager,
  { id, version }: Pick<DataResourceEntity, 'id' | 'version'>,
  change: Partial<Omit<DataResourceEntity, 'id' | 'version'>>,
): Promise<boolean> {
  const { affected } = await manager.update(
    DataResourceEntity,
    { id, version },
    { ...change, version: version + 1 },
  );
  return affected === 1;
}
