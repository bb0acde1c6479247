import type { DataSource } from 'typeorm';

/** How many rows each table has: a refusal leaves the picture as it was. Counts of attempts are not an effect. */
export async function written({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): Promise<Record<string, number>> {
  const tables: { name: string }[] = await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'attempt_limit'
      ORDER BY table_name`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row]: { total: string }[] = await dataSource.query(`SELECT COUNT(*) AS total FROM \`${name}\``);
    counts[name] = Number(row?.total);
  }
  return counts;
}
