import type { DataSource } from 'typeorm';

/**
 * A witness of the order in which transactions commit, for races. The first of a transaction's watched rows takes a
 * ticket from one counter row, which stays locked until the transaction ends: whoever has the later ticket has
 * committed later. It knows nothing of the locks that the program takes, and so it does not lean on them.
 */
export async function witnessCommits(dataSource: DataSource): Promise<void> {
  await forgetCommits(dataSource);
  await dataSource.query('CREATE TABLE race_counter (n int NOT NULL) ENGINE = InnoDB');
  await dataSource.query('INSERT INTO race_counter (n) VALUES (0)');
  await dataSource.query(
    `CREATE TABLE race_ticket (
       n int NOT NULL PRIMARY KEY,
       what varchar(40) NOT NULL,
       subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
       connection_id bigint NOT NULL,
       KEY (subject_id)
     ) ENGINE = InnoDB`,
  );
  for (const { table, column } of WATCHED) {
    await dataSource.query(
      `CREATE TRIGGER race_${table} AFTER INSERT ON ${table} FOR EACH ROW
       BEGIN
         IF NEW.${column} IN (${WHAT}) THEN
           UPDATE race_counter SET n = n + 1;
           INSERT INTO race_ticket (n, what, subject_id, connection_id)
             SELECT n, NEW.${column}, NEW.subject_id, CONNECTION_ID() FROM race_counter;
         END IF;
       END`,
    );
  }
}

const WATCHED = [
  { table: 'outbox_event', column: 'type' },
  { table: 'timer', column: 'kind' },
] as const;

const WHAT = [
  'ORDER_PLACED',
  'FREE_USE_GRANTED',
  'ORDER_DELIVERED',
  'PAYMENT_CONFIRMED',
  'DERIVED_PRODUCT_REGISTERED',
  'AGREEMENT_SUSPENDED',
  'PRODUCT_SUSPENDED',
  'SCOPE_REDUCED',
]
  .map((what) => `'${what}'`)
  .join(', ');

export async function forgetCommits(dataSource: DataSource): Promise<void> {
  for (const { table } of WATCHED) await dataSource.query(`DROP TRIGGER IF EXISTS race_${table}`);
  await dataSource.query('DROP TABLE IF EXISTS race_ticket');
  await dataSource.query('DROP TABLE IF EXISTS race_counter');
}

export interface Ticket {
  readonly n: number;
  readonly what: string;
  readonly subject_id: string;
  readonly connection_id: string;
}

/** The tickets of some subjects, in the order in which their transactions committed. */
export const ticketsOf = (dataSource: DataSource, subjectIds: readonly string[]): Promise<Ticket[]> =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : dataSource.query(
        'SELECT n, what, subject_id, connection_id FROM race_ticket WHERE subject_id IN (?) ORDER BY n',
        [subjectIds],
      );
