import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation } from '../support/builders';
import { aControlFact, aDeliveredOrder, aDerivedProduct, aPricedProduct } from '../support/market';
import { countRows, marketCast } from '../support/market-ground';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';

const END = readFileSync(path.join('schema', 'examples', 'endControl.graphql'), 'utf8');
const READ = `query ($id: ID!) { node(id: $id) { ... on ControlFact { end { endedOn reason } } } }`;
const DERIVED = `query ($id: ID!) { node(id: $id) { ... on DerivedProduct { state freezeReason history { type } } } }`;

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  server = await startTestServer();
  cast = await aCast(server);
});
afterAll(() => server.stop());

let keys = 0;
function input(controlFactId: string, more: object = {}): object {
  keys += 1;
  return {
    input: {
      idempotencyKey: `api-end-${String(keys)}`,
      controlFactId,
      endedOn: '2026-11-01',
      documentReference: ' 工商变更登记 ',
      reason: '股权已全部转让。',
      ...more,
    },
  };
}

const aFact = async (controlledId: string): Promise<string> =>
  (
    await aControlFact(server.dataSource.manager, marketCast(cast), {
      controllerId: (await anOrganisation(server, 'ENTERPRISE')).id,
      controlledId,
    })
  ).id;

it('refuses who is not signed in and who has no such role, before any SQL', async () => {
  const given = input(newId('controlFact'));
  const nobody = await server.execute(END, given);
  expect(nobody.thrown).toEqual(['UNAUTHENTICATED']);
  expect(nobody.statements).toEqual([]);
  for (const other of [cast.enterpriseAdmin, cast.enterpriseBuyer, cast.operatorAdmin, cast.auditor]) {
    expect((await server.execute(END, given, { as: other })).thrown).toEqual(['FORBIDDEN']);
  }
});

it('[G-07] ends a fact, and shows the end to whoever sees the fact', async () => {
  const id = await aFact(cast.enterprise.id);
  const answer = await server.execute(END, input(id), { as: cast.agencyReviewer });
  expect(answer.errors).toEqual([]);
  expect(answer.refusals('endControl')).toEqual([]);
  expect(answer.at('endControl.controlFact')).toMatchObject({
    id,
    controlled: { name: cast.enterprise.name },
    end: { endedOn: '2026-11-01', documentReference: '工商变更登记', reason: '股权已全部转让。' },
  });
  for (const seer of [cast.enterpriseBuyer, cast.auditor, cast.regulator]) {
    expect((await server.execute(READ, { id }, { as: seer })).data).toEqual({
      node: { end: { endedOn: '2026-11-01', reason: '股权已全部转让。' } },
    });
  }
  expect((await server.execute(READ, { id }, { as: cast.operatorProduct })).data).toEqual({ node: null });
});

it('[G-07] refuses a second end, with one error and no row', async () => {
  const id = await aFact(cast.publicBody.id);
  await server.execute(END, input(id), { as: cast.regulator });
  const kept = ['control_fact', 'control_fact_end', 'outbox_event'];
  const before = await countRows(server.dataSource.manager, ...kept);
  const answer = await server.execute(END, input(id), { as: cast.regulator });
  expect(answer.at('endControl.controlFact')).toBeNull();
  expect(answer.refusals('endControl')).toEqual(['CONTROL_ALREADY_ENDED']);
  expect(await countRows(server.dataSource.manager, ...kept)).toEqual(before);
});

it('[G-07] registers again what the fact had frozen', async () => {
  const { manager } = server.dataSource;
  const { organisationId: developerId, personId: registeredBy } = cast.enterpriseBuyer;
  const built = await aPricedProduct(manager, marketCast(cast));
  const order = await aDeliveredOrder(manager, built, { buyerId: developerId, placedBy: registeredBy });
  const { id } = await aDerivedProduct(manager, {
    developerId,
    registeredBy,
    orders: [order],
    more: { state: 'FROZEN', freezeReason: '甲 → 乙' },
  });
  const fact = await aControlFact(manager, marketCast(cast), {
    controllerId: cast.operator.id,
    controlledId: developerId,
  });
  const frozen = await server.execute(DERIVED, { id }, { as: cast.enterpriseBuyer, locale: 'zh' });
  expect(frozen.text('node.freezeReason')).toContain('请报告实施机构');
  await server.execute(END, input(fact.id), { as: cast.agencyRuling });
  expect((await server.execute(DERIVED, { id }, { as: cast.publicBuyer })).data).toEqual({
    node: { state: 'REGISTERED', freezeReason: null, history: [{ type: 'DERIVED_PRODUCT_RELEASED' }] },
  });
});

it('answers an unknown fact, and refuses bad input', async () => {
  const unknown = await server.execute(END, input(newId('controlFact')), { as: cast.agencyReviewer });
  expect(unknown.at('endControl.userErrors')).toEqual([
    expect.objectContaining({ code: 'NOT_FOUND', path: ['controlFactId'] }),
  ]);
  const id = await aFact(cast.department.id);
  for (const bad of [
    { endedOn: '2026-02-30' },
    { reason: '' },
    { reason: '\u200b' },
    { reason: 'x'.repeat(501) },
    { documentReference: ' ' },
    { documentReference: '登记\u202e' },
  ]) {
    const answer = await server.execute(END, input(id, bad), { as: cast.agencyReviewer });
    expect(answer.thrown).toEqual(['BAD_USER_INPUT']);
  }
});
