import { exportJWK, generateKeyPair, SignJWT, type KeyLike } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAuthentication } from '../../../src/modules/party';
import { issueAccessToken } from '../../../src/modules/party/service/access-token';
import type { Caller } from '../../../src/platform/caller';
import { deriveSecrets } from '../../../src/platform/secrets';
import { anOrganisation, aPerson, aPersonIn, fresh, join } from '../../support/builders';
import type { Persona } from '../../support/personas';
import { MINUTE } from '../../support/test-clock';
import { startTestServer, type TestServer } from '../../support/test-server';

type Authenticate = ReturnType<typeof createAuthentication>;

const ADDRESS = '192.0.2.9';

describe('authentication', () => {
  let server: TestServer;
  let authenticate: Authenticate;
  beforeAll(async () => {
    server = await startTestServer();
    authenticate = createAuthentication({ deps: server.deps, oidc: null });
  });
  afterAll(() => server.stop());

  const asking = (
    authorization: string | null,
    isMutation = false,
    by = authenticate,
  ): Promise<Caller | null> => by({ authorization, address: ADDRESS, isMutation });
  const tokenOf = async (persona: Persona): Promise<string> =>
    (await issueAccessToken(server.deps, persona)).text;
  const aBuyer = async (): Promise<Persona> =>
    aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');

  it('takes no header for nobody, and any bad header for a mistake', async () => {
    expect(await asking(null)).toEqual({ kind: 'anonymous', address: ADDRESS });
    for (const bad of [
      '',
      'Bearer',
      'Bearer ',
      'Basic dXNlcjpwYXNz',
      'Bearer a b',
      'Bearer a.b.c',
      `Bearer ${'x'.repeat(9000)}`,
    ]) {
      expect(await asking(bad)).toBeNull();
    }
  });

  it('reads an own token until it is ten minutes old', async () => {
    const buyer = await aBuyer();
    const token = `Bearer ${await tokenOf(buyer)}`;
    const start = server.clock.now();
    expect(await asking(token)).toEqual({
      kind: 'member',
      via: 'SESSION',
      address: ADDRESS,
      personId: buyer.personId,
      organisationId: buyer.organisationId,
      organisationKind: 'ENTERPRISE',
      isOrganisationActive: true,
      roles: ['BUYER'],
      scopes: null,
    });
    server.clock.advance(10 * MINUTE - 1);
    expect(await asking(token)).not.toBeNull();
    server.clock.advance(1);
    expect(await asking(token)).toBeNull();
    server.clock.set(start);
  });

  it('refuses a token of another key, without signature, of another audience or of another kind', async () => {
    const buyer = await aBuyer();
    const foreign = { ...server.deps, secrets: deriveSecrets(Buffer.alloc(32, 9)) };
    const token = await tokenOf(buyer);
    const [, payload = ''] = token.split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${payload}.`;
    const sign = (audience: string, typ: string): Promise<string> =>
      new SignJWT({
        org: buyer.organisationId,
        kind: 'ENTERPRISE',
        act: true,
        mcp: false,
        roles: ['AGENCY_RULING'],
        sid: buyer.sessionId,
      })
        .setProtectedHeader({ alg: 'EdDSA', typ })
        .setSubject(buyer.personId)
        .setIssuer('public-data-marketplace')
        .setAudience(audience)
        .setIssuedAt(server.clock.now())
        .setExpirationTime(new Date(server.clock.now().getTime() + MINUTE))
        .sign(server.deps.secrets.accessTokenPrivateKey);
    for (const bad of [
      (await issueAccessToken(foreign, buyer)).text,
      none,
      await sign('public-data-marketplace/delivery', 'at+jwt'),
      await sign('public-data-marketplace/api', 'JWT'),
      token.slice(0, -4) + 'AAAA',
    ]) {
      expect(await asking(`Bearer ${bad}`)).toBeNull();
    }
  });

  it('believes the token for a query and asks the database once before a mutation', async () => {
    const buyer = await aBuyer();
    const query = await server.execute('{ viewer { roles } }', {}, { as: buyer });
    expect(query.statements).toEqual([]);
    const mutation = await server.execute(
      'mutation { activateOrganisation(input: { expectedVersion: 1 }) { userErrors { code } } }',
      {},
      { as: buyer },
    );
    expect(mutation.thrown).toEqual(['FORBIDDEN']);
    expect(mutation.statements).toHaveLength(1);
  });

  it.each([
    ['the person is disabled', `UPDATE person SET is_enabled = 0 WHERE id = :person`],
    ['the membership has ended', `DELETE FROM membership WHERE person_id = :person`],
    ['the organisation is suspended', `UPDATE organisation SET state = 'SUSPENDED' WHERE id = :organisation`],
  ])('refuses a mutation once %s', async (_case, sql) => {
    const buyer = await aBuyer();
    const token = `Bearer ${await tokenOf(buyer)}`;
    expect(await asking(token, true)).not.toBeNull();
    await server.dataSource.query(sql.replace(/:\w+/, '?'), [
      sql.includes(':person') ? buyer.personId : buyer.organisationId,
    ]);
    expect(await asking(token, true)).toBeNull();
  });

  it('takes who must change the password for nobody, with a query and with a mutation', async () => {
    const person = await aPerson(server, { mustChangePassword: true });
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    const newcomer = await join(server, person, organisation, 'BUYER');
    const token = `Bearer ${await tokenOf(newcomer)}`;
    for (const isMutation of [false, true]) {
      expect(await asking(token, isMutation)).toMatchObject({
        kind: 'anonymous',
        newcomer: { kind: 'member', personId: person.id, roles: ['BUYER'] },
      });
    }
    const forged = `Bearer ${await tokenOf({ ...newcomer, mustChangePassword: false })}`;
    expect(await asking(forged, true)).toMatchObject({ kind: 'anonymous' });
  });

  it('takes the roles of now for a mutation, not those in the token', async () => {
    const buyer = await aBuyer();
    const token = `Bearer ${await tokenOf({ ...buyer, roles: ['BUYER', 'ORGANISATION_ADMIN'] })}`;
    expect(await asking(token, true)).toMatchObject({ roles: ['BUYER'] });
  });
});

describe('tokens of an outside OpenID Connect issuer', () => {
  const AUDIENCE = 'marketplace';
  let server: TestServer;
  let keyServer: Server;
  let issuer: string;
  let privateKey: KeyLike;
  let keySetRequests = 0;
  let authenticate: Authenticate;

  beforeAll(async () => {
    server = await startTestServer();
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
    keyServer = createServer((_request, response) => {
      keySetRequests += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((listening) => keyServer.listen(0, '127.0.0.1', listening));
    issuer = `http://127.0.0.1:${String((keyServer.address() as AddressInfo).port)}`;
    const oidc = { issuer, audience: AUDIENCE, jwksUrl: `${issuer}/jwks` };
    authenticate = createAuthentication({ deps: server.deps, oidc });
  });
  afterAll(async () => {
    keyServer.closeAllConnections();
    await new Promise((closed) => keyServer.close(closed));
    await server.stop();
  });

  interface Wish {
    readonly subject: string;
    readonly org?: string | undefined;
    readonly name?: unknown;
    readonly audience?: string;
    readonly iss?: string;
    readonly key?: KeyLike;
    readonly lifetimeMs?: number;
  }
  const tokenFor = ({
    subject,
    org,
    name,
    audience = AUDIENCE,
    iss = issuer,
    key = privateKey,
    lifetimeMs = MINUTE,
  }: Wish) =>
    new SignJWT({ ...(org !== undefined && { org }), ...(name !== undefined && { name }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject(subject)
      .setIssuer(iss)
      .setAudience(audience)
      .setIssuedAt(server.clock.now())
      .setExpirationTime(new Date(server.clock.now().getTime() + lifetimeMs))
      .sign(key);
  const asking = async (wish: Wish, isMutation = false): Promise<Caller | null> =>
    authenticate({ authorization: `Bearer ${await tokenFor(wish)}`, address: ADDRESS, isMutation });
  const anOutsider = async () => {
    const subject = fresh('subject');
    const person = await aPerson(server, { outsideIdentity: { issuer, subject } });
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    const persona = await join(server, person, organisation, 'BUYER');
    return { subject, person, organisation, persona };
  };

  it('finds the person by issuer and subject and the organisation by credit code or id', async () => {
    const { subject, person, organisation } = await anOutsider();
    const expected = {
      kind: 'member',
      via: 'OIDC',
      address: ADDRESS,
      personId: person.id,
      organisationId: organisation.id,
      organisationKind: 'ENTERPRISE',
      isOrganisationActive: true,
      roles: ['BUYER'],
      scopes: null,
    };
    expect(await asking({ subject, org: organisation.creditCode })).toEqual(expected);
    expect(await asking({ subject, org: organisation.id }, true)).toEqual(expected);
    expect(keySetRequests).toBe(1);
  });

  it('takes the name that the issuer gives, in the place of the one that some administrator chose', async () => {
    const { subject, person, organisation } = await anOutsider();
    const nameNow = async (): Promise<unknown> => {
      const rows: { display_name: string }[] = await server.dataSource.query(
        'SELECT display_name FROM person WHERE id = ?',
        [person.id],
      );
      return rows[0]?.display_name;
    };
    const org = organisation.id;
    expect(await asking({ subject, org })).not.toBeNull();
    expect(await nameNow()).toBe(person.displayName);
    expect(await asking({ subject, org, name: ' 王五 ' })).not.toBeNull();
    expect(await nameNow()).toBe('王五');
    for (const name of ['', 'x'.repeat(101), 7]) {
      expect(await asking({ subject, org, name })).not.toBeNull();
      expect(await nameNow()).toBe('王五');
    }
    // A token that names an organisation to which the person does not belong changes nothing.
    const stranger = await anOrganisation(server, 'ENTERPRISE');
    expect(await asking({ subject, org: stranger.id, name: '赵六' })).toBeNull();
    expect(await nameNow()).toBe('王五');
  });

  it('gives a second organisation nothing until the issuer names it', async () => {
    const { subject, person, organisation } = await anOutsider();
    const second = await anOrganisation(server, 'ENTERPRISE');
    await join(server, person, second, 'BUYER');
    expect(await asking({ subject, org: organisation.id })).toMatchObject({
      organisationId: organisation.id,
    });
    expect(await asking({ subject, org: second.id })).toMatchObject({ organisationId: second.id });
  });

  it('refuses what does not fit: audience, time, key, issuer, organisation, person', async () => {
    const { subject, organisation } = await anOutsider();
    const org = organisation.creditCode;
    const stranger = await anOrganisation(server, 'ENTERPRISE');
    const otherKey = (await generateKeyPair('ES256')).privateKey;
    const wishes: Wish[] = [
      { subject, org, audience: 'another service' },
      { subject, org, lifetimeMs: -MINUTE },
      { subject, org, key: otherKey },
      { subject, org, iss: 'https://elsewhere.example' },
      { subject, org: stranger.creditCode },
      { subject, org: 'no such code' },
      { subject },
      { subject: fresh('nobody'), org },
    ];
    for (const wish of wishes) expect(await asking(wish)).toBeNull();
    await server.dataSource.query(`UPDATE organisation SET state = 'SUSPENDED' WHERE id = ?`, [
      organisation.id,
    ]);
    expect(await asking({ subject, org })).toBeNull();
  });

  it('refuses a symmetric signature made with the public key', async () => {
    const { subject, organisation } = await anOutsider();
    const token = await new SignJWT({ org: organisation.id })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt(server.clock.now())
      .setExpirationTime(new Date(server.clock.now().getTime() + MINUTE))
      .sign(Buffer.from('the public key of the issuer, as everybody can read it'));
    expect(
      await authenticate({ authorization: `Bearer ${token}`, address: ADDRESS, isMutation: false }),
    ).toBeNull();
  });

  it('still reads own tokens, and is nobody when no outside issuer is set up', async () => {
    const { persona, subject, organisation } = await anOutsider();
    const own = (await issueAccessToken(server.deps, persona)).text;
    expect(
      await authenticate({ authorization: `Bearer ${own}`, address: ADDRESS, isMutation: false }),
    ).toMatchObject({
      via: 'SESSION',
    });
    const outside = await tokenFor({ subject, org: organisation.id });
    const answer = await server.execute('{ viewer { roles } }', {}, { as: outside });
    expect(answer.thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses when the key set cannot be had', async () => {
    const { subject, organisation } = await anOutsider();
    const unreachable = createAuthentication({
      deps: server.deps,
      oidc: { issuer, audience: AUDIENCE, jwksUrl: 'http://127.0.0.1:1/jwks' },
    });
    const authorization = `Bearer ${await tokenFor({ subject, org: organisation.id })}`;
    expect(await unreachable({ authorization, address: ADDRESS, isMutation: false })).toBeNull();
  });
});
