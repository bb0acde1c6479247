import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { issueAccessToken } from '../../../src/modules/party/service/access-token';
import { LIMITS } from '../../../src/platform/graphql/limits';
import { aCast, type Cast } from '../../support/personas';
import { MINUTE } from '../../support/test-clock';
import { startTestServer, type TestServer } from '../../support/test-server';
import { hostileClient, type HostileClient } from './hostile-client';
import { leakIn, rowCounts, tableNames } from './leaks';

let server: TestServer;
let client: HostileClient;
let cast: Cast;
let tables: string[];
let before: Record<string, number>;

const JSON_TYPE = { 'content-type': 'application/json' };
const HARMLESS = JSON.stringify({ query: '{ __typename }' });
const SIGN_OUT = 'mutation { signOut(input: { refreshToken: "x" }) { userErrors { code } } }';
const ORDERS = '{ orders(first: 1) { nodes { id } } }';

beforeAll(async () => {
  server = await startTestServer({ isProduction: true });
  cast = await aCast(server);
  tables = await tableNames(server.dataSource);
  before = await rowCounts(server.dataSource);
  client = hostileClient(server);
});
afterAll(async () => {
  expect(await rowCounts(server.dataSource)).toEqual(before);
  await server.stop();
});

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

interface BadRequest {
  readonly _case: string;
  readonly status: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const BAD_REQUESTS: readonly BadRequest[] = [
  { _case: 'two requests in one array', status: 400, body: `[${HARMLESS},${HARMLESS}]` },
  { _case: 'an empty array', status: 400, body: '[]' },
  { _case: 'null', status: 400, body: 'null' },
  { _case: 'a text', status: 400, body: '"{ __typename }"' },
  { _case: 'nothing', status: 400, body: '' },
  { _case: 'JSON that ends early', status: 400, body: '{"query":' },
  { _case: 'JSON with a NaN', status: 400, body: '{"query":"{ __typename }","variables":{"n":NaN}}' },
  { _case: 'an object for the document', status: 400, body: '{"query":{"kind":"Document"}}' },
  { _case: 'an empty document', status: 400, body: '{"query":""}' },
  { _case: 'a text for the variables', status: 400, body: '{"query":"{ __typename }","variables":"{}"}' },
  { _case: 'an array for the variables', status: 400, body: '{"query":"{ __typename }","variables":[]}' },
  {
    _case: 'an object for the operation name',
    status: 400,
    body: '{"query":"{ __typename }","operationName":{}}',
  },
  { _case: 'an array for the extensions', status: 400, body: '{"query":"{ __typename }","extensions":[]}' },
  {
    _case: 'variables nested a hundred thousand deep',
    status: 400,
    body: `{"query":"query A($i:[ID!]!){nodes(ids:$i){id}}","variables":{"i":${nested(100_000)}}}`,
  },
  {
    _case: 'a number of 400 digits',
    status: 400,
    body: `{"query":"query A($n:Int){products(first:$n){nodes{id}}}","variables":{"n":${'9'.repeat(400)}}}`,
  },
  {
    _case: '1e309 as a variable',
    status: 400,
    body: '{"query":"query A($n:Int){products(first:$n){nodes{id}}}","variables":{"n":1e309}}',
  },
  {
    _case: 'a form, as a page of a stranger could send',
    status: 400,
    headers: FORM,
    body: `query=${encodeURIComponent(SIGN_OUT)}`,
  },
  {
    _case: 'a form with the header of a program',
    status: 400,
    headers: { ...FORM, 'apollo-require-preflight': '1' },
    body: `query=${encodeURIComponent(SIGN_OUT)}`,
  },
  {
    _case: 'plain text, as a page of a stranger could send',
    status: 400,
    headers: { 'content-type': 'text/plain' },
    body: HARMLESS,
  },
  {
    _case: 'a multipart form',
    status: 400,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${HARMLESS}\r\n--x--`,
  },
  { _case: 'no content type', status: 400, headers: { 'content-type': '' }, body: HARMLESS },
  {
    _case: 'a query by GET without the header of a program',
    status: 400,
    method: 'GET',
    path: '/graphql?query=%7B__typename%7D',
    headers: {},
  },
  {
    _case: 'a mutation by GET',
    status: 405,
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent(SIGN_OUT)}`,
    headers: { 'apollo-require-preflight': '1' },
  },
  { _case: 'a PUT', status: 405, method: 'PUT', body: HARMLESS },
  { _case: 'a DELETE', status: 405, method: 'DELETE', body: HARMLESS },
  {
    _case: 'a body over the limit',
    status: 413,
    body: JSON.stringify({ query: `#${'a'.repeat(LIMITS.bodyBytes)}` }),
  },
  {
    _case: 'a body over the limit of those with a credential',
    status: 413,
    headers: { ...JSON_TYPE, authorization: 'Bearer none' },
    body: JSON.stringify({ query: `#${'a'.repeat(LIMITS.memberBodyBytes)}` }),
  },
  {
    _case: 'a bomb of 20 MB in 20 kB of gzip',
    status: 413,
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(20 * 1024 * 1024, ' ')),
  },
  {
    _case: 'gzip that is none',
    status: 400,
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: 'not gzip',
  },
  {
    _case: 'an encoding that is not served',
    status: 415,
    headers: { ...JSON_TYPE, 'content-encoding': 'compress' },
    body: HARMLESS,
  },
  {
    _case: 'a character set that is not served',
    status: 415,
    headers: { 'content-type': 'application/json; charset=gbk' },
    body: HARMLESS,
  },
  { _case: 'an address that is not there', status: 404, path: '/admin', body: HARMLESS },
  {
    _case: 'a path out of the folder',
    status: 404,
    method: 'GET',
    path: '/explorer/page/..%2f..%2fapp.ts',
    headers: {},
  },
  { _case: 'an address that cannot be decoded', status: 404, method: 'GET', path: '/%E0%A4%A', headers: {} },
];

it.each(BAD_REQUESTS)(
  'is answered with a typed refusal and no SQL: $_case',
  async ({ _case, status, ...request }) => {
    const answer = await client.send({ headers: JSON_TYPE, ...request });
    expect(answer.status).toBe(status);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.statements).toEqual([]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get('content-type')).toContain('json');
    expect(answer.body.length).toBeLessThan(2_000);
    expect(leakIn(answer.body, tables)).toBeNull();
  },
);

it('takes a prototype in the envelope for what it is: nothing', async () => {
  const answer = await client.send({
    headers: JSON_TYPE,
    body: '{"query":"{ __typename }","__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"variables":{"__proto__":{"a":1}}}',
  });
  expect(answer.body).toBe('{"data":{"__typename":"Query"}}\n');
  expect('isAdmin' in {}).toBe(false);
});

it('does not serve stored documents by their hash', async () => {
  const answer = await client.post({
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
  });
  expect(answer.codes).toEqual(['BAD_USER_INPUT']);
});

describe('a credential that is not good', () => {
  const base64url = (value: object | string): string =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

  /** A token that says what the attacker likes, "signed" as the attacker can. */
  const forged = (header: object, sign: (text: string) => string = () => ''): string => {
    const { personId: sub, organisationId: org, organisationKind: kind, roles } = cast.regulator;
    const seconds = Math.floor(server.clock.now().getTime() / 1000);
    const text = `${base64url(header)}.${base64url({ sub, org, kind, roles, sid: cast.regulator.sessionId, iss: 'public-data-marketplace', aud: 'public-data-marketplace/api', iat: seconds, exp: seconds + 600 })}`;
    return `${text}.${sign(text)}`;
  };

  const CREDENTIALS: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['a token without a signature', () => `Bearer ${forged({ alg: 'none', typ: 'at+jwt' })}`],
    ['a token without a signature, in capitals', () => `Bearer ${forged({ alg: 'NONE', typ: 'at+jwt' })}`],
    [
      'a token signed with a guessed secret',
      () =>
        `Bearer ${forged({ alg: 'HS256', typ: 'at+jwt' }, (text) => createHmac('sha256', 'secret').update(text).digest('base64url'))}`,
    ],
    [
      'a token that brings its own key',
      () =>
        `Bearer ${forged({ alg: 'EdDSA', typ: 'at+jwt', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } }, () => base64url('x'.repeat(64)))}`,
    ],
    [
      'a token that names a file as its key',
      () =>
        `Bearer ${forged({ alg: 'EdDSA', typ: 'at+jwt', kid: '../../../dev/null' }, () => base64url('x'.repeat(64)))}`,
    ],
    [
      'a true token with one letter changed',
      async () =>
        `Bearer ${(await issueAccessToken(server.deps, cast.regulator)).text.replace(/\.(.)/, (_, letter: string) => `.${letter === 'e' ? 'f' : 'e'}`)}`,
    ],
    ['garbage', () => 'Bearer garbage'],
    ['three dots', () => 'Bearer ...'],
    ['nothing after Bearer', () => 'Bearer '],
    ['a password', () => `Basic ${Buffer.from('admin:admin').toString('base64')}`],
    [
      'an API key that nobody issued',
      () => `Bearer dmk_live_key_01890000-0000-7000-8000-000000000000_${'a'.repeat(43)}`,
    ],
    ['an API key with SQL in it', () => "Bearer dmk_live_key_' OR '1'='1_x"],
    ['a token of six thousand characters', () => `Bearer ${'a'.repeat(6_000)}`],
  ];

  it.each(CREDENTIALS)('is refused, and is not the same as no credential: %s', async (_case, credential) => {
    for (const query of ['{ products(first: 1) { nodes { id } } }', ORDERS, SIGN_OUT]) {
      const answer = await client.post({ query }, { authorization: await credential() });
      expect(answer.codes).toEqual(['UNAUTHENTICATED']);
      expect(answer.status).toBe(401);
      expect(leakIn(answer.body, tables)).toBeNull();
    }
  });

  it('has run out', async () => {
    const { text } = await issueAccessToken(server.deps, cast.regulator);
    const ask = () => client.post({ query: ORDERS }, { authorization: `Bearer ${text}` });
    expect((await ask()).codes).toEqual([]);
    server.clock.advance(11 * MINUTE);
    expect((await ask()).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the schema of a production server', () => {
  it('is read by who is signed in, but not in circles', async () => {
    const read = (query: string) => server.execute(query, {}, { as: cast.enterpriseBuyer });
    expect((await read('{ __schema { queryType { name } } }')).thrown).toEqual([]);
    const circle = 'fields { type { '.repeat(4) + 'name' + ' } }'.repeat(4);
    expect((await read(`{ __schema { types { ${circle} } } }`)).thrown).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await read(`{ __type(name: "Query") { ${circle} } }`)).thrown).toContain(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it.each([
    ['a field', '{ produts(first: 1) { nodes { id } } }', {}],
    ['an argument', '{ products(frist: 1) { nodes { id } } }', {}],
    ['an enum value', '{ products(first: 1, where: { fields: [TRANSPOR] }) { nodes { id } } }', {}],
    [
      'an enum value of a variable',
      'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
      { w: { fields: ['TRANSPOR'] } },
    ],
    [
      'an input field of a variable',
      'query A($w: ProductWhere) { products(first: 1, where: $w) { nodes { id } } }',
      { w: { field: ['TRANSPORT'] } },
    ],
    ['a type', '{ node(id: "x") { ... on DataProdukt { id } } }', {}],
  ])('is not spelt out for who guesses %s', async (_case, query, variables) => {
    const answer = await client.post({ query, variables });
    expect(answer.codes).not.toEqual([]);
    expect(answer.body).not.toMatch(/Did you mean/i);
  });
});

describe('every answer', () => {
  it.each([
    ['in Chinese unless asked otherwise', undefined, /[一-龥]/],
    ['in Chinese', 'zh-CN,zh;q=0.9,en;q=0.8', /[一-龥]/],
    ['in English', 'en-GB,en;q=0.9', /^[^一-龥]+$/],
    ['in Chinese for a language that is not served', 'fr', /[一-龥]/],
  ])('is %s', async (_case, language, expected) => {
    const headers = { ...JSON_TYPE, 'accept-language': language ?? '' };
    const bodies = [
      JSON.stringify({ query: ORDERS }),
      JSON.stringify({ query: '{ nothing }' }),
      JSON.stringify({ query: '{ products(first: 1000000) { nodes { id } } }' }),
      JSON.stringify({ query: '{ products(first: -1) { nodes { id } } }' }),
      '{',
      'x'.repeat(LIMITS.bodyBytes + 1),
    ];
    for (const body of bodies) {
      const answer = await client.send({ headers, body });
      expect(answer.messages).toHaveLength(1);
      expect(answer.messages[0]).toMatch(expected);
    }
    expect((await client.send({ method: 'GET', path: '/nowhere', headers })).messages[0]).toMatch(expected);
  });

  it('bears a request id of its own, which no client can choose', async () => {
    const ids = new Set<string | null>();
    for (const path of ['/graphql', '/healthz', '/readyz', '/explorer', '/nowhere', '/']) {
      const answer = await client.send({ method: 'GET', path, headers: { 'x-request-id': 'mine' } });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      ids.add(answer.headers.get('x-request-id'));
    }
    expect(ids.size).toBe(6);
  });

  it('does not say what serves it, and is not guessed at by the browser', async () => {
    const { headers } = await client.post({ query: '{ __typename }' });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });
});
