import type { EntityManager } from 'typeorm';

/** Rows of one INSERT: far below the packet limit of either server. */
const ROWS_PER_INSERT = 500;

/** Writes many rows of one table in few statements. */
export async function insertRows<Row extends object>(
  manager: EntityManager,
  entity: new () => Row,
  rows: readonly Partial<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + ROWS_PER_INSERT) as never)
      .updateEntity(false)
      .execute();
  }
}
