import type { DataSource } from 'typeorm';
import type { RuleId } from '../../src/policy/rule-ids';
import type { RefusalCode } from '../../src/policy/refusals';
import type { PlainRefusalCode } from '../../src/platform/refusal';
import type { SpreadsheetProblemCode } from '../../src/platform/spreadsheet';
import type { Answer } from './answer';

/** What to select of user errors, so that every assertion below can be made. */
export const USER_ERRORS = `userErrors {
  __typename code message path ruleId
  ... on RuleRefusal { basis decisionId clauses { id } }
  ... on PriceAboveCeilingError { ceiling { amount } requested { amount } place { customerClass fieldsFrom fromUnit } }
  ... on PriceBelowFloorError { floor { amount } requested { amount } place { customerClass fieldsFrom fromUnit } }
  ... on FigureRefusedError { asked limit }
  ... on RedevelopmentBlockedError { chain { controllerName controlledName } }
  ... on VersionConflictError { currentVersion }
}`;

/** Counters of attempts are no effect of a request. */
const NOT_WATCHED = ['migrations', 'attempt_limit'];

/** A checksum over the rows of every table: equal before and after means that nothing was written, changed or deleted. */
export async function tableSums(
  { dataSource }: { readonly dataSource: DataSource },
  ...except: readonly string[]
): Promise<Record<string, string>> {
  const tables: { name: string }[] = await dataSource.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const names = tables.map(({ name }) => name).filter((name) => ![...NOT_WATCHED, ...except].includes(name));
  const sums: { Table: string; Checksum: string | number }[] = await dataSource.query(
    `CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')}`,
  );
  return Object.fromEntries(sums.map((sum) => [sum.Table, String(sum.Checksum)]));
}

interface Expected {
  /** The root field that answers. */
  readonly field: string;
  readonly code:
    RefusalCode | PlainRefusalCode | SpreadsheetProblemCode | 'ROWS_REFUSED' | 'VERSION_CONFLICT';
  /** The rule that refused; left out where no rule was asked. */
  readonly ruleId?: RuleId;
  readonly path?: readonly string[];
  /** Tables in which this refusal leaves a trace of its own, such as the log of a breach. */
  readonly leaves?: readonly string[];
}

interface DecisionRow {
  readonly id: string;
  readonly outcome: string;
  readonly rule_id: string | null;
  readonly refusal_code: string | null;
  readonly operation: string;
}

/**
 * One user error and nothing else: no row, no event, no used-up key. A refusal by a rule stands in the ledger,
 * under the id that the client was given; any other leaves the ledger alone.
 */
export async function expectRefusal(
  server: { readonly dataSource: DataSource },
  ask: () => Promise<Answer>,
  { field, code, ruleId, path, leaves = [] }: Expected,
): Promise<Answer> {
  const before = await tableSums(server, 'decision', ...leaves);
  const decisionsBefore = await decisionIds(server);
  const answer = await ask();
  expect(answer.thrown).toEqual([]);
  expect(answer.refusals(field)).toEqual([code]);
  expect(answer.at(`${field}.userErrors.0.ruleId`)).toBe(ruleId ?? null);
  expect(answer.text(`${field}.userErrors.0.message`)).not.toMatch(/[{}]|undefined|null/);
  if (path !== undefined) expect(answer.at(`${field}.userErrors.0.path`)).toEqual(path);
  expect(await tableSums(server, 'decision', ...leaves)).toEqual(before);
  const written = (await decisionIds(server)).filter((id) => !decisionsBefore.includes(id));
  if (ruleId === undefined) {
    expect(written).toEqual([]);
    return answer;
  }
  expect(written).toEqual([answer.at(`${field}.userErrors.0.decisionId`)]);
  const rows: DecisionRow[] = await server.dataSource.query(
    'SELECT id, outcome, rule_id, refusal_code, operation FROM decision WHERE id = ?',
    written,
  );
  expect(rows).toEqual([
    { id: written[0], outcome: 'REFUSE', rule_id: ruleId, refusal_code: code, operation: field },
  ]);
  return answer;
}

async function decisionIds({ dataSource }: { readonly dataSource: DataSource }): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query('SELECT id FROM decision');
  return rows.map(({ id }) => id);
}

/** One error in errors[], and not a row written anywhere, the ledger included. */
export async function expectThrown(
  server: { readonly dataSource: DataSource },
  ask: () => Promise<Answer>,
  code: string,
): Promise<Answer> {
  const before = await tableSums(server);
  const answer = await ask();
  expect(answer.thrown).toEqual([code]);
  expect(await tableSums(server)).toEqual(before);
  return answer;
}
