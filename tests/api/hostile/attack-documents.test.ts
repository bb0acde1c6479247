import { aCast } from '../../support/personas';
import { marketCast } from '../../support/market-ground';
import { aPricedProduct } from '../../support/market';
import { startTestServer, type TestServer } from '../../support/test-server';
import { ATTACK_DOCUMENTS } from './attack-documents';
import { hostileClient, type HostileClient } from './hostile-client';
import { leakIn, rowCounts, tableNames } from './leaks';

let server: TestServer;
let client: HostileClient;
let tables: string[];

beforeAll(async () => {
  server = await startTestServer({ isProduction: true });
  // Rows to be stolen: an attack on an empty database proves nothing.
  await aPricedProduct(server.dataSource.manager, marketCast(await aCast(server)));
  tables = await tableNames(server.dataSource);
  client = hostileClient(server);
});
afterAll(() => server.stop());

it('is attacked with at least one hundred documents, no two alike', () => {
  expect(ATTACK_DOCUMENTS.length).toBeGreaterThanOrEqual(100);
  expect(new Set(ATTACK_DOCUMENTS.map(({ name }) => name)).size).toBe(ATTACK_DOCUMENTS.length);
});

describe('one attack document', () => {
  let before: Record<string, number>;
  beforeAll(async () => {
    before = await rowCounts(server.dataSource);
  });

  it.each(ATTACK_DOCUMENTS)('is refused before any SQL: $name', async ({ name: _name, code, ...request }) => {
    const startedAt = performance.now();
    const answer = await client.post(request);

    expect([...new Set(answer.codes)]).toEqual([code]);
    expect(answer.statements).toEqual([]);
    expect(leakIn(answer.body, tables)).toBeNull();
    expect(answer.body).not.toContain('Did you mean');
    expect(JSON.parse(answer.body)).toHaveProperty('errors');
    expect((JSON.parse(answer.body) as { data?: unknown }).data ?? null).toBeNull();
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    // A refusal is small and quick whatever was sent: neither a mirror nor a mill.
    expect(answer.body.length).toBeLessThan(64 * 1024);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('has written nothing', async () => {
    expect(await rowCounts(server.dataSource)).toEqual(before);
  });
});

it('serves honest people after all that', async () => {
  const answer = await client.post({
    query: '{ products(first: 1) { nodes { id title offerings { tariff { unitPrice { amount } } } } } }',
  });
  expect(answer.codes).toEqual([]);
  expect(answer.body).toContain('企业信用评分');
});
