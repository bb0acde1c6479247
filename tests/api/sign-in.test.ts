import { hashPassword } from '../../src/modules/party/service/password';
import type { Answer } from '../support/answer';
import { anOrganisation, aPerson, fresh, join } from '../support/builders';
import { example } from '../support/example';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const SIGN_IN = example('signIn');
const PASSWORD = 'correct horse battery';

describe('signIn', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const aBuyer = async (options: { isEnabled?: boolean } = {}) => {
    const person = await aPerson(server, { login: fresh('buyer'), password: PASSWORD, ...options });
    return join(server, person, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  };
  const signIn = (login: string, password: string, more: object = {}, address?: string) =>
    server.execute(
      SIGN_IN,
      { input: { login, password, ...more } },
      { ...(address !== undefined && { address }) },
    );

  it('opens a session whose access token works', async () => {
    const buyer = await aBuyer();
    const answer = await signIn(buyer.login.toUpperCase(), PASSWORD);
    expect(answer.refusals('signIn')).toEqual([]);
    expect(answer.at('signIn.session.viewer')).toMatchObject({
      roles: ['BUYER'],
      person: { displayName: buyer.login },
      organisation: { id: buyer.organisationId },
    });
    expect(answer.text('signIn.session.accessTokenExpiresAt')).toBe('2026-11-23T02:10:00.000Z');
    expect(answer.text('signIn.session.refreshTokenExpiresAt')).toBe('2026-12-23T02:00:00.000Z');
    const viewer = await server.execute(
      '{ viewer { person { id } } }',
      {},
      { as: answer.text('signIn.session.accessToken') },
    );
    expect(viewer.data).toEqual({ viewer: { person: { id: buyer.personId } } });
  });

  it('acts for the first organisation by name, or for the one that is named', async () => {
    const person = await aPerson(server, { password: PASSWORD });
    const second = await anOrganisation(server, 'ENTERPRISE', { name: '乙公司' });
    const first = await anOrganisation(server, 'PUBLIC_BODY', { name: '一局' });
    await join(server, person, second, 'BUYER');
    await join(server, person, first, 'BUYER', 'ORGANISATION_ADMIN');
    const unnamed = await signIn(person.login, PASSWORD);
    expect(unnamed.at('signIn.session.viewer')).toMatchObject({
      organisation: { id: first.id },
      organisations: [{ id: first.id }, { id: second.id }],
      roles: ['BUYER', 'ORGANISATION_ADMIN'],
    });
    const named = await signIn(person.login, PASSWORD, { organisationId: second.id });
    expect(named.at('signIn.session.viewer')).toMatchObject({
      organisation: { id: second.id },
      roles: ['BUYER'],
    });
    const foreign = await signIn(person.login, PASSWORD, {
      organisationId: (await anOrganisation(server, 'ENTERPRISE')).id,
    });
    expect(foreign.refusals('signIn')).toEqual(['NOT_FOUND']);
  });

  it('gives unknown login, wrong password, disabled person and suspended organisation the same answer, and writes nothing', async () => {
    const buyer = await aBuyer();
    const disabled = await aBuyer({ isEnabled: false });
    const suspended = await join(
      server,
      await aPerson(server, { password: PASSWORD }),
      await anOrganisation(server, 'ENTERPRISE', { state: 'SUSPENDED' }),
      'BUYER',
    );
    const before = await written(server);
    const answers = [
      await signIn(buyer.login, 'wrong horse battery'),
      await signIn(fresh('nobody'), PASSWORD),
      await signIn(disabled.login, PASSWORD),
      await signIn(suspended.login, PASSWORD),
    ];
    for (const answer of answers) {
      expect(answer.data).toEqual(answers[0]?.data);
      expect(answer.refusals('signIn')).toEqual(['SIGN_IN_FAILED']);
      expect(answer.at('signIn.session')).toBeNull();
    }
    expect(await written(server)).toEqual(before);
  });

  it('does the same work for an unknown login as for a wrong password', async () => {
    const buyer = await aBuyer();
    const timed = async (login: string): Promise<number> => {
      const start = performance.now();
      await signIn(login, 'wrong horse battery', {}, '198.51.100.7');
      return performance.now() - start;
    };
    await timed(fresh('warm-up'));
    const unknown = Math.min(await timed(fresh('nobody')), await timed(fresh('nobody')));
    const wrong = Math.min(await timed(buyer.login), await timed(buyer.login));
    // Hashing is most of it; without the dummy hash the unknown login would take a tenth.
    expect(unknown).toBeGreaterThan(wrong / 3);
  });

  it('locks a login for an address after 5 wrong passwords from there, known or not, and tells for how long', async () => {
    const buyer = await aBuyer();
    for (const login of [buyer.login, fresh('nobody')]) {
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        const answer = await signIn(login, 'wrong horse battery', {}, '203.0.113.6');
        expect(answer.refusals('signIn')).toEqual(['SIGN_IN_FAILED']);
      }
      const sixth = await signIn(login, PASSWORD, {}, '203.0.113.6');
      expect(sixth.refusals('signIn')).toEqual(['TOO_MANY_ATTEMPTS']);
      const [userError] = sixth.at('signIn.userErrors') as { message: string }[];
      expect(Number(/(\d+) seconds/.exec(userError?.message ?? '')?.[1])).toBeGreaterThan(800);
    }
    // A stranger's guesses lock the stranger out, and not the owner somewhere else.
    expect((await signIn(buyer.login, PASSWORD)).refusals('signIn')).toEqual([]);
    await server.dataSource.query('UPDATE attempt_limit SET expire = 1');
    expect((await signIn(buyer.login, PASSWORD, {}, '203.0.113.6')).refusals('signIn')).toEqual([]);
  });

  it('locks a login after 50 wrong passwords from wherever they come', async () => {
    const buyer = await aBuyer();
    const answers = await Promise.all(
      Array.from({ length: 52 }, (_, attempt) =>
        signIn(buyer.login, 'wrong horse battery', {}, `198.18.0.${String(attempt)}`),
      ),
    );
    const codes = answers.flatMap((answer) => answer.refusals('signIn'));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(50);
    expect((await signIn(buyer.login, PASSWORD, {}, '198.18.1.1')).refusals('signIn')).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
  });

  it('opens nothing for a password that was changed while it was being checked', async () => {
    const buyer = await aBuyer();
    const changed = await hashPassword('another horse altogether');
    let answer: Promise<Answer> | undefined;
    await server.dataSource.transaction(async (manager) => {
      // The row is held, so that the sign-in has checked the old password and stands before its own transaction.
      await manager.query('SELECT id FROM person WHERE id = ? FOR UPDATE', [buyer.personId]);
      answer = signIn(buyer.login, PASSWORD, {}, '203.0.113.150');
      await waitingForThePerson();
      await manager.query('UPDATE person SET password_hash = ? WHERE id = ?', [changed, buyer.personId]);
    });
    expect((await answer)?.refusals('signIn')).toEqual(['SIGN_IN_FAILED']);
    const sessions: unknown[] = await server.dataSource.query(
      'SELECT id FROM refresh_token WHERE person_id = ?',
      [buyer.personId],
    );
    expect(sessions).toEqual([]);
  });

  it('leaves no session of the old password when both run at the same time, whoever comes first', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const buyer = await aBuyer();
      const { accessToken } = (await signIn(buyer.login, PASSWORD)).at('signIn.session') as {
        accessToken: string;
      };
      const input = { currentPassword: PASSWORD, newPassword: 'another horse altogether' };
      await Promise.all([
        server.execute(example('changePassword'), { input }, { as: accessToken }),
        ...Array.from({ length: 3 }, () => signIn(buyer.login, PASSWORD)),
      ]);
      const alive: unknown[] = await server.dataSource.query(
        'SELECT id FROM refresh_token WHERE person_id = ? AND revoked_at IS NULL',
        [buyer.personId],
      );
      expect(alive).toEqual([]);
    }
  });

  /** Until some connection waits for the lock on a person. */
  async function waitingForThePerson(): Promise<void> {
    for (let look = 1; look <= 200; look += 1) {
      const rows: unknown[] = await server.dataSource.query(
        `SELECT id FROM information_schema.processlist
          WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%person%FOR UPDATE'`,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('Nobody waits for the person');
  }

  it('counts parallel guesses before it judges them', async () => {
    const buyer = await aBuyer();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, guess) =>
        signIn(buyer.login, `guess number ${String(guess)}`, {}, '203.0.113.77'),
      ),
    );
    const codes = answers.flatMap((answer) => answer.refusals('signIn'));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(7);
  });

  it('forgets wrong passwords after the right one', async () => {
    const buyer = await aBuyer();
    for (let round = 1; round <= 3; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1)
        await signIn(buyer.login, 'wrong', {}, '203.0.113.90');
      expect((await signIn(buyer.login, PASSWORD, {}, '203.0.113.90')).refusals('signIn')).toEqual([]);
    }
  });

  it('limits an address, and a whole IPv6 network, to 100 wrong passwords', async () => {
    await server.dataSource.query('DELETE FROM attempt_limit');
    const addresses = (attempt: number): string => `2001:db8:1:2::${attempt.toString(16)}`;
    const answers = await Promise.all(
      Array.from({ length: 102 }, (_, attempt) => signIn(fresh('nobody'), 'wrong', {}, addresses(attempt))),
    );
    const locked = answers.filter((answer) => answer.refusals('signIn')[0] === 'TOO_MANY_ATTEMPTS');
    expect(locked).toHaveLength(2);
    expect((await signIn(fresh('nobody'), 'wrong', {}, '2001:db8:1:3::1')).refusals('signIn')).toEqual([
      'SIGN_IN_FAILED',
    ]);
  });

  it('refuses two sign-ins in one document, oversize input, and a broken token beside it', async () => {
    const twice = await server.execute(
      `mutation { a: signIn(input: { login: "a", password: "b" }) { userErrors { code } }
                  b: signIn(input: { login: "a", password: "c" }) { userErrors { code } } }`,
    );
    expect(twice.thrown).toEqual(['BAD_USER_INPUT']);
    const long = await signIn('x'.repeat(101), PASSWORD);
    expect(long.thrown).toEqual(['BAD_USER_INPUT']);
    expect(long.statements).toEqual([]);
    const broken = await server.execute(
      SIGN_IN,
      { input: { login: 'a', password: 'b' } },
      { as: 'no.token.at-all' },
    );
    expect(broken.thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('answers in Chinese', async () => {
    const answer = await server.execute(
      SIGN_IN,
      { input: { login: fresh('nobody'), password: 'x' } },
      { locale: 'zh' },
    );
    expect(answer.at('signIn.userErrors')).toMatchObject([
      { message: expect.stringContaining('账号或密码不正确') as string },
    ]);
  });
});
