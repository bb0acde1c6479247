import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { countRows } from '../support/market-ground';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';

const DECLARE = readFileSync(path.join('schema', 'examples', 'declareControl.graphql'), 'utf8');
const READ = `query ($id: ID!) { node(id: $id) { id ... on ControlFact { sharePercent controller { name } controlled { name } } } }`;

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
});
afterAll(() => server.stop());

let keys = 0;
function input(more: object): object {
  keys += 1;
  return {
    input: {
      idempotencyKey: `api-declare-${String(keys)}`,
      basis: 'MAJORITY_SHAREHOLDING',
      sharePercent: '60',
      documentReference: '国家企业信用信息公示系统查询结果',
      effectiveFrom: '2026-01-01',
      ...more,
    },
  };
}

it('refuses who is not signed in, and who has no such role', async () => {
  const fact = input({ controllerId: cast.operator.id, controlledId: cast.enterprise.id });
  expect((await server.execute(DECLARE, fact)).thrown).toEqual(['UNAUTHENTICATED']);
  expect((await server.execute(DECLARE, fact, { as: cast.auditor })).thrown).toEqual(['FORBIDDEN']);
  for (const other of [cast.operatorProduct, cast.enterpriseBuyer]) {
    expect((await server.execute(DECLARE, fact, { as: other })).thrown).toEqual(['FORBIDDEN']);
  }
});

it('[G-06] records the fact, seen by its two sides and supervisors, and by nobody else', async () => {
  const other = await anOrganisation(server, 'ENTERPRISE');
  const stranger = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  const answer = await server.execute(
    DECLARE,
    input({ controllerId: other.id, controlledId: cast.enterprise.id }),
    {
      as: cast.enterpriseAdmin,
    },
  );
  expect(answer.errors).toEqual([]);
  expect(answer.at('declareControl.userErrors')).toEqual([]);
  const id = answer.text('declareControl.controlFact.id');
  for (const seer of [cast.enterpriseBuyer, cast.agencyReviewer, cast.auditor, cast.regulator]) {
    const seen = await server.execute(READ, { id }, { as: seer });
    expect(seen.data).toEqual({
      node: {
        id,
        sharePercent: '60.0000',
        controller: { name: other.name },
        controlled: { name: cast.enterprise.name },
      },
    });
  }
  for (const blind of [undefined, stranger, cast.operatorProduct]) {
    expect((await server.execute(READ, { id }, blind && { as: blind })).data).toEqual({ node: null });
  }
});

it('[G-06] refuses a controller its own word, and an operator its word about its controller', async () => {
  const before = await countRows(server.dataSource.manager, 'control_fact', 'outbox_event');
  for (const [who, controllerId, controlledId] of [
    [cast.enterpriseAdmin, cast.enterprise.id, cast.publicBody.id],
    [cast.enterpriseAdmin, cast.enterprise.id, cast.operator.id],
    [cast.operatorAdmin, cast.operator.id, cast.enterprise.id],
    [cast.operatorAdmin, cast.enterprise.id, cast.operator.id],
  ] as const) {
    const answer = await server.execute(DECLARE, input({ controllerId, controlledId }), { as: who });
    expect(answer.refusals('declareControl')).toEqual(['CONTROL_DECLARER_NOT_ENTITLED']);
  }
  expect(await countRows(server.dataSource.manager, 'control_fact', 'outbox_event')).toEqual(before);
});

it('[F-03] refuses an applicant, also about itself', async () => {
  const applied = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
  const answer = await server.execute(
    DECLARE,
    input({ controllerId: cast.operator.id, controlledId: applied.id }),
    { as: await aPersonIn(server, applied, 'ORGANISATION_ADMIN') },
  );
  expect(answer.refusals('declareControl')).toEqual(['ORGANISATION_NOT_VERIFIED']);
});

it('[G-06] refuses a stranger, with one error and no row', async () => {
  const before = await countRows(server.dataSource.manager, 'control_fact', 'outbox_event');
  const answer = await server.execute(
    DECLARE,
    input({ controllerId: cast.operator.id, controlledId: cast.publicBody.id }),
    {
      as: cast.enterpriseAdmin,
    },
  );
  expect(answer.refusals('declareControl')).toEqual(['CONTROL_DECLARER_NOT_ENTITLED']);
  expect(await countRows(server.dataSource.manager, 'control_fact', 'outbox_event')).toEqual(before);
});

it('answers an unknown organisation and impossible dates', async () => {
  const unknown = await server.execute(
    DECLARE,
    input({ controllerId: newId('organisation'), controlledId: cast.enterprise.id }),
    {
      as: cast.enterpriseAdmin,
    },
  );
  expect(unknown.at('declareControl.userErrors')).toEqual([
    expect.objectContaining({ code: 'NOT_FOUND', path: ['controllerId'] }),
  ]);
  const noDate = input({
    controllerId: cast.enterprise.id,
    controlledId: cast.operator.id,
    effectiveFrom: '2026-02-30',
  });
  expect((await server.execute(DECLARE, noDate, { as: cast.enterpriseAdmin })).thrown).toEqual([
    'BAD_USER_INPUT',
  ]);
});
