import type { OrganisationEntity } from '../../src/modules/party/store/organisation.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn, fresh } from '../support/builders';
import { example } from '../support/example';
import { aCast, type Cast, type Persona } from '../support/personas';
import { DAY } from '../support/test-clock';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const CREATE = example('createApiKey');
const REVOKE = example('revokeApiKey');

describe('createApiKey and revokeApiKey', () => {
  let server: TestServer;
  let cast: Cast;
  let enterprise: OrganisationEntity;
  let maker: Persona;
  let start: Date;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await aCast(server);
    start = server.clock.now();
  });
  // A maker of its own for each test: the keys of a maker are listed and counted.
  beforeEach(async () => {
    server.clock.set(start);
    enterprise = await anOrganisation(server, 'ENTERPRISE');
    maker = await aPersonIn(server, enterprise, 'BUYER');
  });
  afterAll(() => server.stop());

  const key = (more: object = {}): Record<string, unknown> => ({
    idempotencyKey: fresh('create-key'),
    label: 'reporting',
    scopes: ['viewer', 'organisation'],
    validDays: 30,
    ...more,
  });
  const create = (input: object, as: Persona | string = maker) => server.execute(CREATE, { input }, { as });
  const revoke = (apiKeyId: string, as: Persona | string = maker) =>
    server.execute(REVOKE, { input: { apiKeyId } }, { as });
  const viewer = (as: string) => server.execute('{ viewer { roles organisation { id } } }', {}, { as });

  it('makes a key that acts with the roles of its maker, is shown once and kept as a hash', async () => {
    const input = key();
    const answer = await create(input);
    const secret = answer.text('createApiKey.secret');
    expect(secret).toMatch(/^dmk_live_[0-9a-f-]{36}_[\w-]{43}$/);
    expect(answer.at('createApiKey.apiKey')).toMatchObject({
      label: 'reporting',
      expiresAt: '2026-12-23T02:00:00.000Z',
    });
    expect((await viewer(secret)).data).toEqual({
      viewer: { roles: ['BUYER'], organisation: { id: enterprise.id } },
    });

    const again = await create(input);
    expect(again.at('createApiKey')).toMatchObject({ secret: null, idempotency: { isReplay: true } });
    const rows: unknown[] = await server.dataSource.query('SELECT * FROM api_key');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(-43));
    const listed = await server.execute('{ viewer { apiKeys { id } } }', {}, { as: maker });
    expect(listed.at('viewer.apiKeys')).toEqual([{ id: answer.text('createApiKey.apiKey.id') }]);
  });

  it('opens only what is in its scope, also under an alias', async () => {
    const secret = (await create(key({ scopes: ['viewer'] }))).text('createApiKey.secret');
    const other = await server.execute(
      `query ($id: ID!) { viewer { roles } a: organisation(id: $id) { id } }`,
      { id: enterprise.id },
      { as: secret },
    );
    expect(other.data).toEqual({ viewer: { roles: ['BUYER'] }, a: null });
    expect(other.thrown).toEqual(['FORBIDDEN']);
    expect((await create(key(), secret)).thrown).toEqual(['FORBIDDEN']);
  });

  it('gives no role that its maker has lost since', async () => {
    const secret = (await create(key())).text('createApiKey.secret');
    await server.dataSource.query('DELETE FROM membership WHERE person_id = ?', [maker.personId]);
    expect((await viewer(secret)).thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses a key that ran out, was revoked, or is not right to the last character', async () => {
    const answer = await create(key({ validDays: 1 }));
    const secret = answer.text('createApiKey.secret');
    const other = (await create(key())).text('createApiKey.secret');
    const mixed = secret.slice(0, -43) + other.slice(-43);
    const off = secret.slice(0, -2) + (secret.endsWith('AA') ? 'BB' : 'AA');
    for (const wrong of [mixed, off, `${secret}x`, 'dmk_live_', 'dmk_live_x_y']) {
      expect((await viewer(wrong)).thrown).toEqual(['UNAUTHENTICATED']);
    }
    server.clock.advance(DAY);
    expect((await viewer(secret)).thrown).toEqual(['UNAUTHENTICATED']);
    server.clock.set(start);
    expect((await revoke(answer.text('createApiKey.apiKey.id'))).at('revokeApiKey.apiKey')).toMatchObject({
      revokedAt: start.toISOString(),
    });
    expect((await viewer(secret)).thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses who is not signed in, scopes that are none, and values out of range, writing nothing', async () => {
    const before = await written(server);
    expect((await server.execute(CREATE, { input: key() })).thrown).toEqual(['UNAUTHENTICATED']);
    for (const scopes of [['dropTables'], ['createApiKey'], ['addMember'], ['viewer', 'viewer']]) {
      expect((await create(key({ scopes }))).at('createApiKey.userErrors')).toMatchObject([
        { code: 'INVALID_INPUT', path: ['scopes'] },
      ]);
    }
    for (const wrong of [
      { scopes: [] },
      { validDays: 0 },
      { validDays: 366 },
      { label: '' },
      { idempotencyKey: 'x' },
    ]) {
      expect((await create(key(wrong))).thrown).toEqual(['BAD_USER_INPUT']);
    }
    expect(await written(server)).toEqual(before);
  });

  it('[F-03] is refused to an organisation that is not active', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const admin = await aPersonIn(server, applicant, 'ORGANISATION_ADMIN');
    expect((await create(key(), admin)).at('createApiKey.userErrors')).toMatchObject([{ ruleId: 'F-03' }]);
  });

  it('revokes for the maker and the administrator, and knows no other key', async () => {
    const one = (await create(key())).text('createApiKey.apiKey.id');
    const other = (await create(key())).text('createApiKey.apiKey.id');
    expect((await server.execute(REVOKE, { input: { apiKeyId: one } })).thrown).toEqual(['UNAUTHENTICATED']);
    const colleague = await aPersonIn(server, enterprise, 'BUYER');
    const admin = await aPersonIn(server, enterprise, 'ORGANISATION_ADMIN');
    const before = await written(server);
    for (const as of [cast.operatorAdmin, cast.agencyAdmin, colleague]) {
      expect((await revoke(one, as)).refusals('revokeApiKey')).toEqual(['NOT_FOUND']);
    }
    expect((await revoke(newId('apiKey'))).refusals('revokeApiKey')).toEqual(['NOT_FOUND']);
    expect(await written(server)).toEqual(before);
    expect((await revoke(one)).refusals('revokeApiKey')).toEqual([]);
    expect((await revoke(other, admin)).refusals('revokeApiKey')).toEqual([]);
    expect((await revoke(other)).refusals('revokeApiKey')).toEqual([]);
    const events: { total: string }[] = await server.dataSource.query(
      `SELECT COUNT(*) AS total FROM outbox_event WHERE type = 'API_KEY_REVOKED' AND subject_id IN (?, ?)`,
      [one, other],
    );
    expect(Number(events[0]?.total)).toBe(2);
  });

  it('keeps at most 20 keys in force at a time', async () => {
    const codes: unknown[] = [];
    for (let made = 1; made <= 21; made += 1) codes.push(...(await create(key())).refusals('createApiKey'));
    expect(codes).toEqual(['INVALID_INPUT']);
  });
});
