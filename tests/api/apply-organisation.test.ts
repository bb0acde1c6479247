import { aCreditCode, fresh } from '../support/builders';
import { example } from '../support/example';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const APPLY = example('applyOrganisation');

describe('applyOrganisation', () => {
  let server: TestServer;
  let senders = 0;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const application = (more: object = {}): Record<string, unknown> => ({
    creditCode: aCreditCode(),
    name: '示例科技有限公司',
    kind: 'ENTERPRISE',
    legalForm: 'LEGAL_PERSON',
    adminLogin: fresh('admin'),
    adminDisplayName: '张三',
    adminPassword: 'correct horse battery',
    ...more,
  });
  const apply = (input: object, address?: string) => {
    senders += 1;
    return server.execute(APPLY, { input }, { address: address ?? `198.51.100.${String(senders)}` });
  };

  it('enters the organisation as APPLIED, with an administrator who can sign in', async () => {
    const input = application();
    const answer = await apply(input);
    expect(answer.at('applyOrganisation')).toMatchObject({
      organisation: { name: '示例科技有限公司', kind: 'ENTERPRISE', state: 'APPLIED', version: 1 },
      userErrors: [],
    });
    const session = await server.execute(example('signIn'), {
      input: { login: input['adminLogin'], password: input['adminPassword'] },
    });
    expect(session.at('signIn.session.viewer')).toMatchObject({ roles: ['ORGANISATION_ADMIN'] });
    const events: unknown[] = await server.dataSource.query(
      'SELECT type FROM outbox_event WHERE subject_id = ?',
      [answer.text('applyOrganisation.organisation.id')],
    );
    expect(events).toEqual([{ type: 'ORGANISATION_APPLIED' }]);
  });

  it.each([
    ['creditCode', { creditCode: '91371500MA00000010' }],
    ['creditCode', { creditCode: 'not a code at all!' }],
    ['kind', { kind: 'OPERATOR' }],
    ['kind', { kind: 'IMPLEMENTING_AGENCY' }],
    ['kind', { kind: 'REGULATOR' }],
    ['name', { name: '   ' }],
    ['adminLogin', { adminLogin: 'two words' }],
    ['adminPassword', { adminPassword: 'elevenchars' }],
  ])('names the field %s of %j and writes nothing', async (field, more) => {
    const before = await written(server);
    const answer = await apply(application(more));
    expect(answer.at('applyOrganisation')).toMatchObject({
      organisation: null,
      userErrors: [{ code: 'INVALID_INPUT', path: [field] }],
    });
    expect(await written(server)).toEqual(before);
  });

  it('refuses oversize text and unknown kinds before anything runs', async () => {
    const long = await apply(application({ name: '长'.repeat(201) }));
    expect(long.thrown).toEqual(['BAD_USER_INPUT']);
    expect(long.statements).toEqual([]);
    expect((await apply(application({ kind: 'BANK' }))).thrown).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses a taken code and a taken login with the same words, and writes nothing', async () => {
    const input = application();
    await apply(input);
    const before = await written(server);
    const sameCode = await apply({ ...application(), creditCode: input['creditCode'] });
    const sameLogin = await apply({ ...application(), adminLogin: input['adminLogin'] });
    expect(sameCode.refusals('applyOrganisation')).toEqual(['ALREADY_EXISTS']);
    expect(sameLogin.data).toEqual(sameCode.data);
    expect(await written(server)).toEqual(before);
  });

  it('makes one organisation of 10 parallel applications', async () => {
    const input = application();
    const answers = await Promise.all(Array.from({ length: 10 }, () => apply(input)));
    expect(answers.filter((answer) => answer.refusals('applyOrganisation').length === 0)).toHaveLength(1);
  });

  it('takes 10 applications from one address in an hour', async () => {
    const codes: unknown[] = [];
    for (let sent = 1; sent <= 11; sent += 1) {
      codes.push(...(await apply(application(), '203.0.113.200')).refusals('applyOrganisation'));
    }
    expect(codes).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  it('does not let an auditor in who was not verified: the record is not for who only says so', async () => {
    const input = application({ kind: 'AUDITOR' });
    expect((await apply(input)).refusals('applyOrganisation')).toEqual([]);
    const session = await server.execute(example('signIn'), {
      input: { login: input['adminLogin'], password: input['adminPassword'] },
    });
    expect(session.refusals('signIn')).toEqual(['SIGN_IN_FAILED']);
  });
});
