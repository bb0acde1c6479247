import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/data-source';
import { testEnvironment } from './environment';

const POOL_SIZE = 25;

/** Where the rows of a worker live. One database for each Jest worker, so that files may run side by side. */
export function testDatabaseUrl(): string {
  const { serverUrl, run, worker } = testEnvironment();
  const url = new URL(serverUrl);
  url.pathname = `/pdm_test_${run}_${worker}`;
  return url.href;
}

/** Opens the worker's database with every table and no row. The first file of a worker makes the tables. */
export async function openTestDatabase(): Promise<DataSource> {
  const dataSource = await openDataSource({ url: testDatabaseUrl(), poolSize: POOL_SIZE });
  await dataSource.runMigrations();
  await emptyTables(dataSource);
  return dataSource;
}

/** Tables whose rows a migration wrote, or that say which migrations ran. */
const KEPT = ['migrations', 'redevelopment_guard'];

/**
 * Takes out all rows. TRUNCATE and not DELETE, because the tables of record refuse a DELETE by trigger; on one
 * connection, because the switch for foreign keys belongs to the connection.
 */
export async function emptyTables(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const tables = (await runner.query(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
    )) as { name: string }[];
    await runner.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const { name } of tables.filter((table) => !KEPT.includes(table.name))) {
      const rows = (await runner.query(`SELECT 1 FROM \`${name}\` LIMIT 1`)) as unknown[];
      if (rows.length > 0) await runner.query(`TRUNCATE TABLE \`${name}\``);
    }
    await runner.query('SET FOREIGN_KEY_CHECKS = 1');
  } finally {
    await runner.release();
  }
}
