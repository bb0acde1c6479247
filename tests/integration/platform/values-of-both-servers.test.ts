import type { DataSource } from 'typeorm';
import { openTestDatabase } from '../../support/test-database';

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openTestDatabase();
});
afterAll(() => dataSource.destroy());

it.each([
  { sql: '1 = 2', value: 0, what: 'a comparison' },
  { sql: 'EXISTS (SELECT 1)', value: 1, what: 'a truth' },
  { sql: 'NOT NULL', value: null, what: 'an unknown truth' },
  { sql: 'IF(1 = 1, 7, 0)', value: 7, what: 'a small number' },
  { sql: 'COUNT(*)', value: '1', what: 'a count' },
  {
    sql: 'CAST(9007199254740993 AS SIGNED)',
    value: '9007199254740993',
    what: 'a number too large for a float',
  },
  { sql: 'CAST(0.1 AS DECIMAL(18, 4))', value: '0.1000', what: 'an amount' },
])('$what, $sql, arrives alike from MariaDB and MySQL', async ({ sql, value }) => {
  expect(await dataSource.query(`SELECT ${sql} AS value`)).toEqual([{ value }]);
});
