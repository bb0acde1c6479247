import type { EntityManager } from 'typeorm';

/** A resource as the rules about what a product is made from look at it. */
export interface SourceOfItem {
  readonly resourceId: string;
  readonly code: string;
  readonly containsPersonalInformation: boolean;
}

/** The named resources, within the scope or not; one that does not exist is not in the answer. */
export async function sourcesByIds(
  manager: EntityManager,
  resourceIds: readonly string[],
): Promise<ReadonlyMap<string, SourceOfItem>> {
  if (resourceIds.length === 0) return new Map();
  const rows: { id: string; resource_code: string; contains_personal_information: number }[] =
    await manager.query(
      'SELECT id, resource_code, contains_personal_information FROM data_resource WHERE id IN (?)',
      [[...new Set(resourceIds)]],
    );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        resourceId: row.id,
        code: row.resource_code,
        containsPersonalInformation: row.contains_personal_information === 1,
      },
    ]),
  );
}
