import type { QueryRunner } from 'typeorm';

type Row = Readonly<Record<string, string>>;

/**
 * The text of every CHECK by its name, in one form for both servers: MySQL sets each in brackets, marks each text with
 * its character set and escapes its quotes.
 */
export async function checkClauses(runner: QueryRunner): Promise<ReadonlyMap<string, string>> {
  const rows = (await runner.query(
    'SELECT constraint_name AS name, check_clause AS clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()',
  )) as Row[];
  return new Map(rows.map(({ name = '', clause = '' }) => [name, plain(clause)]));
}

const plain = (clause: string): string =>
  clause
    .replaceAll(/_(?:utf8mb4|ascii)\\?'/g, "'")
    .replaceAll("\\'", "'")
    .replace(/^\((.*)\)$/s, '$1');

/** What both servers say when a CHECK refuses a row. */
export const CHECK_REFUSES = /^(?:CONSTRAINT `\w+` failed for|Check constraint '\w+' is violated)/;

/** Takes all CHECKs but one from the copy of a table. It is told by its text, because MySQL numbers those of a copy. */
export async function keepOnlyCheck(
  runner: QueryRunner,
  { copy, table, name }: { readonly copy: string; readonly table: string; readonly name: string },
): Promise<void> {
  const kept = (await checksOf(runner, table)).get(name);
  if (kept === undefined) throw new Error(`There is no CHECK ${name} on ${table}`);
  const others = [...(await checksOf(runner, copy))].filter(([, clause]) => clause !== kept);
  if (others.length === 0) return;
  const drops = others.map(([other]) => `DROP CONSTRAINT \`${other}\``);
  await runner.query(`ALTER TABLE \`${copy}\` ${drops.join(', ')}`);
}

async function checksOf(runner: QueryRunner, table: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await runner.query(`SHOW CREATE TABLE \`${table}\``)) as Row[];
  const lines = (rows[0]?.['Create Table'] ?? '').matchAll(/CONSTRAINT `(\w+)` CHECK (.*?),?$/gm);
  return new Map([...lines].map(([, name = '', clause = '']) => [name, plain(clause)]));
}
