import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ClearError } from './clear-error.mjs';

/**
 * Each verb with the statements to write over. They name no table of ours, so a migration nobody finished fails.
 * @type {Record<string, { up: string, down: string }>}
 */
const VERBS = {
  create: {
    up: 'CREATE TABLE table_name (id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, PRIMARY KEY (id))',
    down: 'DROP TABLE table_name',
  },
  add: {
    up: 'ALTER TABLE table_name ADD COLUMN column_name varchar(40) NULL',
    down: 'ALTER TABLE table_name DROP COLUMN column_name',
  },
  backfill: {
    up: 'UPDATE table_name SET column_name = old_column WHERE column_name IS NULL',
    down: 'UPDATE table_name SET column_name = NULL',
  },
  tighten: {
    up: 'ALTER TABLE table_name ADD CONSTRAINT ck_table_name_what CHECK (column_name IS NOT NULL)',
    down: 'ALTER TABLE table_name DROP CONSTRAINT ck_table_name_what',
  },
  drop: {
    up: 'ALTER TABLE table_name DROP COLUMN column_name',
    down: 'ALTER TABLE table_name ADD COLUMN column_name varchar(40) NULL',
  },
};

/**
 * Writes a migration to be filled in.
 * @param {string} folder of the migrations
 * @param {string} name `<verb>-<what>`
 * @returns {Promise<string>} the file
 */
export async function writeMigration(folder, name) {
  const statements = VERBS[name.split('-')[0] ?? ''];
  if (statements === undefined || !/^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    throw new ClearError(
      `Usage: npm run migration:new -- <verb>-<what>, all lower case, the verb one of ${Object.keys(VERBS).join(', ')}.`,
    );
  }
  const timestamps = (await readdir(folder)).map((file) => Number.parseInt(file, 10)).filter(Number.isFinite);
  // Never at or before one that exists: migrations run in this order.
  const timestamp = Math.max(Date.now(), ...timestamps.map((earlier) => earlier + 1));
  const file = path.join(folder, `${timestamp}-${name}.ts`);
  await writeFile(file, migration(`${camel(name)}${timestamp}`, statements), { flag: 'wx' });
  return file;
}

/** @param {string} name */
function camel(name) {
  return name.replace(/(?:^|-)(.)/g, (_match, letter) => letter.toUpperCase());
}

/**
 * @param {string} className
 * @param {{ up: string, down: string }} statements
 */
function migration(className, { up, down }) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      ${up}
    \`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      ${down}
    \`);
  }
}
`;
}
