import type { DataSource } from 'typeorm';

/** What no answer may hold: SQL, the driver's words, where our code lies. */
const INSIDES =
  /\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|\bUPDATE\b.+\bSET\b|\bER_[A-Z]{3,}|QueryFailedError|EntityNotFound|sqlMessage|sqlState|errno|mysql|mariadb|typeorm|collation|Duplicate entry|foreign key|node_modules|stacktrace|\.[cm]?[jt]s:\d+|\bat .+\(.+:\d+:\d+\)|\/(?:src|work|home|root|tmp)\//i;

/** The names of all tables; those of one plain word are words of the domain too and prove nothing. */
export async function tableNames(dataSource: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
  );
  return rows.map(({ name }) => name).sort();
}

/** The piece of an answer that shows our insides; null when there is none. */
export function leakIn(body: string, tables: readonly string[]): string | null {
  const inside = INSIDES.exec(body)?.[0];
  return inside ?? tables.find((table) => table.includes('_') && body.includes(table)) ?? null;
}

/** How many rows each table has: an attack must leave all of them as they were. */
export async function rowCounts(dataSource: DataSource): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tableNames(dataSource)) {
    const rows: { total: string }[] = await dataSource.query(`SELECT COUNT(*) AS total FROM \`${table}\``);
    counts[table] = Number(rows[0]?.total);
  }
  return counts;
}
