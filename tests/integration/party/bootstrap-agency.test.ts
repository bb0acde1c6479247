import { bootstrapAgency } from '../../../src/modules/party';
import { aCreditCode } from '../../support/builders';
import { example } from '../../support/example';
import { emptyTables } from '../../support/test-database';
import { startTestServer, type TestServer } from '../../support/test-server';
import { written } from '../../support/written';

describe('bootstrapAgency', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(() => emptyTables(server.dataSource));
  afterAll(() => server.stop());

  const agency = (more: object = {}) => ({
    creditCode: aCreditCode(),
    name: '聊城市大数据局',
    adminLogin: 'Agency.Admin',
    adminDisplayName: '管理员',
    ...more,
  });

  it('enters the first agency with an administrator who signs in by the password that is shown once', async () => {
    const outcome = await bootstrapAgency(server.deps, agency());
    if (!outcome.ok) throw new Error('The first agency was refused');
    const { organisation, login, password } = outcome.value;
    expect(organisation).toMatchObject({ kind: 'IMPLEMENTING_AGENCY', state: 'ACTIVE' });
    expect(login).toBe('agency.admin');
    const session = await server.execute(example('signIn'), { input: { login, password } });
    expect(session.at('signIn.session.viewer')).toMatchObject({
      roles: ['ORGANISATION_ADMIN'],
      mustChangePassword: true,
    });
  });

  it('is refused as soon as there is an agency, and when a value is wrong, writing nothing', async () => {
    const wrong = await bootstrapAgency(server.deps, agency({ creditCode: '91371500MA00000010' }));
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', path: ['creditCode'] } });
    await bootstrapAgency(server.deps, agency());
    const before = await written(server);
    const second = await bootstrapAgency(server.deps, agency({ adminLogin: 'second.admin' }));
    expect(second).toMatchObject({ ok: false, refusal: { code: 'ALREADY_EXISTS' } });
    expect(await written(server)).toEqual(before);
  });

  it('makes one agency when two are entered at the same time', async () => {
    const results = await Promise.allSettled(
      ['one.admin', 'two.admin', 'three.admin'].map((adminLogin) =>
        bootstrapAgency(server.deps, agency({ adminLogin })),
      ),
    );
    const made = results.filter((result) => result.status === 'fulfilled' && result.value.ok);
    expect(made).toHaveLength(1);
    const rows: unknown[] = await server.dataSource.query('SELECT id FROM organisation');
    expect(rows).toHaveLength(1);
  });
});
