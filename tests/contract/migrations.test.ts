import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { openDataSource } from '../../src/data-source';
import { testDatabaseUrl } from '../support/test-database';

const FOLDER = join(__dirname, '..', '..', 'migrations');
const FILES = readdirSync(FOLDER).sort();
const FORM = /^(\d{13})-(create|add|backfill|tighten|drop)-([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/;

type MigrationClass = new () => MigrationInterface;

async function migrationOf(file: string): Promise<{ name: string; migration: MigrationInterface }> {
  const module = (await import(join(FOLDER, file))) as Record<string, MigrationClass>;
  const [entry, ...more] = Object.entries(module);
  if (entry === undefined || more.length > 0) throw new Error(`${file} must hold exactly one migration`);
  return { name: entry[0], migration: new entry[1]() };
}

/** The statements of one direction, without sending them. */
async function statementsOf(migration: MigrationInterface, direction: 'up' | 'down'): Promise<string[]> {
  const sent: string[] = [];
  const listener = { query: (sql: string) => Promise.resolve(sent.push(sql)) };
  await migration[direction](listener as unknown as QueryRunner);
  return sent;
}

describe('a migration file', () => {
  it.each(FILES)(
    '%s is named by time, verb and matter, and holds one statement and its way back',
    async (file) => {
      const [, timestamp = '', , matter = ''] = FORM.exec(file) ?? [];
      expect(file).toMatch(FORM);
      const { name, migration } = await migrationOf(file);
      expect(name.endsWith(timestamp)).toBe(true);
      expect(name.slice(0, -timestamp.length).toLowerCase()).toContain(matter.replaceAll('-', ''));
      expect(await statementsOf(migration, 'up')).toHaveLength(1);
      expect(await statementsOf(migration, 'down')).toHaveLength(1);
    },
  );

  it('has a time of its own', () => {
    const timestamps = FILES.map((file) => file.slice(0, 13));
    expect(new Set(timestamps).size).toBe(timestamps.length);
  });

  it.each(FILES)('%s throws data away only if its name says so', async (file) => {
    const [up = ''] = await statementsOf((await migrationOf(file)).migration, 'up');
    const throwsAway = /\bDROP\s+(COLUMN|TABLE)\b|\bTRUNCATE\b|\bDELETE\s+FROM\b/i.test(
      // A trigger may speak of a DELETE that it refuses.
      /^\s*CREATE\s+(TRIGGER|FUNCTION)/i.test(up) ? '' : up,
    );
    expect(throwsAway && FORM.exec(file)?.[2] !== 'drop').toBe(false);
  });

  it.each(FILES)('%s changes the tables or the data, never both', async (file) => {
    const [up = ''] = await statementsOf((await migrationOf(file)).migration, 'up');
    expect(/^\s*(INSERT|UPDATE|DELETE)/i.test(up)).toBe(FORM.exec(file)?.[2] === 'backfill');
  });

  it.each(FILES)('%s imports nothing of the program', (file) => {
    const sources = [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/from '([^']+)'/g)].map(
      ([, from]) => from,
    );
    expect(sources).toEqual(['typeorm']);
  });
});

describe('the migrations on an empty database', () => {
  let dataSource: DataSource;
  let databaseName: string;

  beforeAll(async () => {
    const url = new URL(testDatabaseUrl());
    url.pathname += '_migrations';
    databaseName = basename(url.pathname);
    dataSource = await openDataSource({ url: url.href, poolSize: 2 });
  });
  afterAll(async () => {
    await dataSource.query(`DROP DATABASE \`${databaseName}\``);
    await dataSource.destroy();
  });

  const schemaDifference = async (): Promise<string[]> => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  };

  async function everythingMade(): Promise<string[]> {
    const rows: { name: string }[] = await dataSource.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'
       UNION ALL SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()
       UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()`,
    );
    return rows.map(({ name }) => name).sort();
  }

  it('go up, leave no difference to the entities, go down to nothing, and go up again', async () => {
    expect(await dataSource.runMigrations()).toHaveLength(FILES.length);
    expect(await schemaDifference()).toEqual([]);
    const made = await everythingMade();

    for (let count = 0; count < FILES.length; count += 1) await dataSource.undoLastMigration();
    expect(await everythingMade()).toEqual([]);

    expect(await dataSource.runMigrations()).toHaveLength(FILES.length);
    expect(await everythingMade()).toEqual(made);
    expect(await dataSource.runMigrations()).toEqual([]);
  });

  it('would show a difference if there were one', async () => {
    await dataSource.query('ALTER TABLE product_search_token ADD COLUMN stray int NULL');
    expect(await schemaDifference()).toEqual([expect.stringMatching(/DROP COLUMN.*stray/)]);
    await dataSource.query('ALTER TABLE product_search_token DROP COLUMN stray');
  });
});
