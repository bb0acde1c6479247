import type { DataSource } from 'typeorm';
import { withoutTrigger } from './market-ground';

/**
 * Takes a CHECK or a foreign key away while the work runs, and puts it back. Putting it back fails when the work has
 * left a row that it forbids, so that no test can leave one unseen.
 */
async function withoutConstraint<T>(
  dataSource: DataSource,
  table: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const rows: Record<string, string>[] = await dataSource.query(`SHOW CREATE TABLE \`${table}\``);
  const definition = (rows[0]?.['Create Table'] ?? '')
    .split('\n')
    .find((line) => line.includes(`CONSTRAINT \`${name}\``))
    ?.trim()
    .replace(/,$/, '');
  if (definition === undefined) throw new Error(`There is no constraint ${name} on ${table}`);
  const kind = definition.includes('FOREIGN KEY') ? 'FOREIGN KEY' : 'CONSTRAINT';
  await dataSource.query(`ALTER TABLE \`${table}\` DROP ${kind} \`${name}\``);
  try {
    return await work();
  } finally {
    await dataSource.query(`ALTER TABLE \`${table}\` ADD ${definition}`);
  }
}

/** One gate of the database: a trigger by its name, or a constraint by table and name. */
export type DatabaseGate =
  { readonly trigger: string } | { readonly table: string; readonly constraint: string };

/** Takes several gates of the database away at once. */
export function withoutGates<T>(
  dataSource: DataSource,
  gates: readonly DatabaseGate[],
  work: () => Promise<T>,
): Promise<T> {
  const [first, ...rest] = gates;
  if (first === undefined) return work();
  const inner = (): Promise<T> => withoutGates(dataSource, rest, work);
  return 'trigger' in first
    ? withoutTrigger(dataSource, first.trigger, inner)
    : withoutConstraint(dataSource, first.table, first.constraint, inner);
}
