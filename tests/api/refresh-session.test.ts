import { anOrganisation, aPerson, join } from '../support/builders';
import { example } from '../support/example';
import { DAY } from '../support/test-clock';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const SIGN_IN = example('signIn');
const REFRESH = example('refreshSession');
const PASSWORD = 'correct horse battery';

describe('refreshSession', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const aSession = async () => {
    const person = await aPerson(server, { password: PASSWORD });
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    await join(server, person, organisation, 'BUYER');
    const answer = await server.execute(SIGN_IN, { input: { login: person.login, password: PASSWORD } });
    return { person, organisation, refreshToken: answer.text('signIn.session.refreshToken') };
  };
  const refresh = (refreshToken: string) => server.execute(REFRESH, { input: { refreshToken } });
  const next = (answer: { text: (path: string) => string }): string =>
    answer.text('refreshSession.session.refreshToken');

  it('gives new tokens, each of which works once', async () => {
    const { refreshToken } = await aSession();
    const first = await refresh(refreshToken);
    const second = await refresh(next(first));
    expect(second.refusals('refreshSession')).toEqual([]);
    expect(new Set([refreshToken, next(first), next(second)]).size).toBe(3);
    const viewer = await server.execute(
      '{ viewer { roles } }',
      {},
      { as: second.text('refreshSession.session.accessToken') },
    );
    expect(viewer.data).toEqual({ viewer: { roles: ['BUYER'] } });
  });

  it('ends the whole session when a used token comes again, also for who holds the newest', async () => {
    const { refreshToken } = await aSession();
    const newest = next(await refresh(refreshToken));
    expect((await refresh(refreshToken)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    expect((await refresh(newest)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
  });

  it('lets one of 20 parallel requests with one token win, and ends the session for all', async () => {
    const { refreshToken, person } = await aSession();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    const won = answers.filter((answer) => answer.refusals('refreshSession').length === 0);
    expect(won).toHaveLength(1);
    const [winner] = won;
    expect((await refresh(winner === undefined ? '' : next(winner))).refusals('refreshSession')).toEqual([
      'SESSION_ENDED',
    ]);
    const alive: unknown[] = await server.dataSource.query(
      'SELECT id FROM refresh_token WHERE person_id = ? AND revoked_at IS NULL',
      [person.id],
    );
    expect(alive).toEqual([]);
  });

  it('keeps the token only as a keyed hash', async () => {
    const { refreshToken, person } = await aSession();
    const rows: { token_hash: string }[] = await server.dataSource.query(
      'SELECT token_hash FROM refresh_token WHERE person_id = ?',
      [person.id],
    );
    expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(refreshToken);
  });

  it('refuses an unknown token and one that ran out, and writes nothing', async () => {
    const { refreshToken } = await aSession();
    const before = await written(server);
    expect((await refresh('x'.repeat(43))).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    const start = server.clock.now();
    server.clock.advance(30 * DAY);
    expect((await refresh(refreshToken)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    server.clock.set(start);
    expect(await written(server)).toEqual(before);
    expect((await refresh('')).thrown).toEqual(['BAD_USER_INPUT']);
  });

  it('prolongs a session to the end of its 90th day and no further', async () => {
    const start = server.clock.now();
    const { refreshToken } = await aSession();
    let token = refreshToken;
    for (let round = 1; round <= 3; round += 1) {
      server.clock.advance(29 * DAY);
      const answer = await refresh(token);
      token = next(answer);
      const end = Math.min(29 * round + 30, 90);
      expect(answer.at('refreshSession.session.refreshTokenExpiresAt')).toBe(
        new Date(start.getTime() + end * DAY).toISOString(),
      );
    }
    server.clock.advance(3 * DAY);
    expect((await refresh(token)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    server.clock.set(start);
  });

  it('ends when the person is disabled or the organisation suspended', async () => {
    const one = await aSession();
    await server.dataSource.query('UPDATE person SET is_enabled = 0 WHERE id = ?', [one.person.id]);
    expect((await refresh(one.refreshToken)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    const other = await aSession();
    await server.dataSource.query(`UPDATE organisation SET state = 'SUSPENDED' WHERE id = ?`, [
      other.organisation.id,
    ]);
    expect((await refresh(other.refreshToken)).refusals('refreshSession')).toEqual(['SESSION_ENDED']);
  });
});
