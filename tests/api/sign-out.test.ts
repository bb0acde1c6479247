import { anOrganisation, aPerson, join } from '../support/builders';
import { example } from '../support/example';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const PASSWORD = 'correct horse battery';

describe('signOut', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const signOut = (refreshToken: string) => server.execute(example('signOut'), { input: { refreshToken } });

  it('ends the refresh token at once, and mutations with the access token', async () => {
    const person = await aPerson(server, { password: PASSWORD });
    await join(server, person, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const session = await server.execute(example('signIn'), {
      input: { login: person.login, password: PASSWORD },
    });
    const refreshToken = session.text('signIn.session.refreshToken');
    const accessToken = session.text('signIn.session.accessToken');
    const key = { idempotencyKey: 'sign-out-1', label: 'key', scopes: ['viewer'], validDays: 1 };

    expect((await signOut(refreshToken)).refusals('signOut')).toEqual([]);
    const refreshed = await server.execute(example('refreshSession'), { input: { refreshToken } });
    expect(refreshed.refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    const mutation = await server.execute(example('createApiKey'), { input: key }, { as: accessToken });
    expect(mutation.thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('leaves the API keys of the person alone', async () => {
    const person = await aPerson(server, { password: PASSWORD });
    const as = await join(server, person, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const input = { idempotencyKey: 'sign-out-2', label: 'key', scopes: ['viewer'], validDays: 1 };
    const key = (await server.execute(example('createApiKey'), { input }, { as })).text(
      'createApiKey.secret',
    );
    const session = await server.execute(example('signIn'), {
      input: { login: person.login, password: PASSWORD },
    });
    await signOut(session.text('signIn.session.refreshToken'));
    expect((await server.execute('{ viewer { roles } }', {}, { as: key })).thrown).toEqual([]);
  });

  it('answers the same for an unknown token and a second time, and writes nothing', async () => {
    const before = await written(server);
    expect((await signOut('x'.repeat(43))).data).toEqual({ signOut: { userErrors: [] } });
    expect(await written(server)).toEqual(before);
    expect((await signOut('')).thrown).toEqual(['BAD_USER_INPUT']);
  });
});
