import { anOrganisation, aPerson, aPersonIn, fresh, join } from '../support/builders';
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

  it('ends the API keys of the person too, in every organisation, and nobody else’s', async () => {
    const person = await aPerson(server, { password: OLD });
    const makers = [
      await join(server, person, await anOrganisation(server, 'ENTERPRISE'), 'BUYER'),
      await join(server, person, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER'),
      await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER'),
    ];
    const keys: string[] = [];
    for (const as of makers) {
      const input = { idempotencyKey: fresh('key'), label: 'key', scopes: ['viewer'], validDays: 30 };
      const made = await server.execute(example('createApiKey'), { input }, { as });
      keys.push(made.text('createApiKey.secret'));
    }
    const session = await signIn(person.login, OLD);
    await change(session.text('signIn.session.accessToken'), OLD);
    const thrown: (readonly string[])[] = [];
    for (const as of keys) thrown.push((await server.execute('{ viewer { roles } }', {}, { as })).thrown);
    expect(thrown).toEqual([['UNAUTHENTICATED'], ['UNAUTHENTICATED'], []]);
  });

  describe('with a password that somebody else chose', () => {
    const aNewcomer = async () => {
      const admin = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'ORGANISATION_ADMIN');
      const login = fresh('newcomer');
      const input = {
        idempotencyKey: fresh('add-member'),
        login,
        displayName: '新人',
        role: 'BUYER',
        temporaryPassword: OLD,
      };
      await server.execute(example('addMember'), { input }, { as: admin });
      const session = await signIn(login, OLD);
      return {
        login,
        session,
        organisationId: admin.organisationId,
        accessToken: session.text('signIn.session.accessToken'),
        refreshToken: session.text('signIn.session.refreshToken'),
      };
    };

    it('comes before everything else, and opens everything once it is done', async () => {
      const { login, session, accessToken, organisationId } = await aNewcomer();
      expect(session.at('signIn.session.viewer.mustChangePassword')).toBe(true);
      const ask = (as: string, query: string) =>
        server.execute(query, { id: organisationId, as: 'x' }, { as });
      const viewer = await ask(accessToken, '{ viewer { mustChangePassword organisation { id state } } }');
      expect(viewer.data).toEqual({
        viewer: { mustChangePassword: true, organisation: { id: organisationId, state: 'ACTIVE' } },
      });
      const ORDERS = '{ orders(first: 1) { nodes { id } } }';
      const before = await written(server);
      const refused = await ask(accessToken, ORDERS);
      expect(refused.errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN', needed: 'changePassword first' } },
      ]);
      expect(refused.statements).toEqual([]);
      const input = { idempotencyKey: fresh('key'), label: 'key', scopes: ['viewer'], validDays: 1 };
      const key = await server.execute(example('createApiKey'), { input }, { as: accessToken });
      expect(key.errors).toMatchObject([{ extensions: { needed: 'changePassword first' } }]);
      expect(await written(server)).toEqual(before);

      expect((await change(accessToken, OLD)).refusals('changePassword')).toEqual([]);
      const own = await signIn(login, NEW);
      expect(own.at('signIn.session.viewer.mustChangePassword')).toBe(false);
      expect((await ask(own.text('signIn.session.accessToken'), ORDERS)).thrown).toEqual([]);
    });

    it('is not put off by a refreshed session, and does not take the old one for new', async () => {
      const { accessToken, refreshToken } = await aNewcomer();
      const same = await change(accessToken, OLD, OLD);
      expect(same.at('changePassword.userErrors')).toMatchObject([
        { code: 'INVALID_INPUT', path: ['newPassword'] },
      ]);
      const next = await server.execute(example('refreshSession'), { input: { refreshToken } });
      const as = next.text('refreshSession.session.accessToken');
      const refused = await server.execute('{ orders(first: 1) { nodes { id } } }', {}, { as });
      expect(refused.thrown).toEqual(['FORBIDDEN']);
      const out = await server.execute(
        example('signOut'),
        { input: { refreshToken: next.text('refreshSession.session.refreshToken') } },
        { as },
      );
      expect(out.refusals('signOut')).toEqual([]);
    });

    it('leaves the public catalogue open, as to anybody and no further', async () => {
      const { accessToken, organisationId } = await aNewcomer();
      const query = `query ($id: ID!) {
        products(first: 1) { nodes { id } }
        node(id: $id) { id }
      }`;
      const answer = await server.execute(query, { id: organisationId }, { as: accessToken });
      expect(answer.thrown).toEqual([]);
      expect(answer.at('node')).toBeNull();
    });
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
