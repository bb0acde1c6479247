import { anOrganisation, aPerson, join } from '../support/builders';
import { example } from '../support/example';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const OLD = 'only for the first time';
const NEW = 'a password of my own';

describe('changePassword', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const aSession = async () => {
    const person = await aPerson(server, { password: OLD });
    await join(server, person, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const answer = await signIn(person.login, OLD);
    return {
      login: person.login,
      accessToken: answer.text('signIn.session.accessToken'),
      refreshToken: answer.text('signIn.session.refreshToken'),
    };
  };
  const signIn = (login: string, password: string) =>
    server.execute(example('signIn'), { input: { login, password } });
  const change = (as: string | undefined, currentPassword: string, newPassword = NEW) =>
    server.execute(
      example('changePassword'),
      { input: { currentPassword, newPassword } },
      { ...(as !== undefined && { as }) },
    );

  it('replaces the password and ends every session', async () => {
    const { login, accessToken, refreshToken } = await aSession();
    expect((await change(accessToken, OLD)).refusals('changePassword')).toEqual([]);
    const refreshed = await server.execute(example('refreshSession'), { input: { refreshToken } });
    expect(refreshed.refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    expect((await change(accessToken, NEW)).thrown).toEqual(['UNAUTHENTICATED']);
    expect((await signIn(login, OLD)).refusals('signIn')).toEqual(['SIGN_IN_FAILED']);
    expect((await signIn(login, NEW)).refusals('signIn')).toEqual([]);
  });

  it('refuses who is not signed in, a wrong password and a short one, writing nothing; guesses are counted', async () => {
    const { accessToken } = await aSession();
    const before = await written(server);
    expect((await change(undefined, OLD)).thrown).toEqual(['UNAUTHENTICATED']);
    expect((await change(accessToken, OLD, 'too short')).refusals('changePassword')).toEqual([
      'INVALID_INPUT',
    ]);
    expect((await change(accessToken, '')).thrown).toEqual(['BAD_USER_INPUT']);
    const codes: unknown[] = [];
    for (let guess = 1; guess <= 6; guess += 1) {
      codes.push(...(await change(accessToken, 'a wrong password')).refusals('changePassword'));
    }
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'SIGN_IN_FAILED'), 'TOO_MANY_ATTEMPTS']);
    expect(await written(server)).toEqual(before);
  });
});
