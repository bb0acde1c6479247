import { aCreditCode, fresh } from '../support/builders';
import { example } from '../support/example';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const REGISTER = example('registerOfficialBody');

describe('registerOfficialBody', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await aCast(server);
  });
  afterAll(() => server.stop());

  const body = (more: object = {}): Record<string, unknown> => ({
    idempotencyKey: fresh('register'),
    creditCode: aCreditCode(),
    name: '示例数据运营有限公司',
    kind: 'OPERATOR',
    legalForm: 'LEGAL_PERSON',
    adminLogin: fresh('operator'),
    adminDisplayName: '李四',
    temporaryPassword: 'only for the first time',
    ...more,
  });
  const register = (input: object, as = cast.agencyAdmin) => server.execute(REGISTER, { input }, { as });

  it('enters a verified body whose administrator activates it', async () => {
    const input = body();
    const answer = await register(input);
    expect(answer.at('registerOfficialBody')).toMatchObject({
      organisation: { kind: 'OPERATOR', state: 'VERIFIED', version: 1 },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const [event]: unknown[] = await server.dataSource.query(
      `SELECT e.type, d.operation, d.outcome, d.rule_ids FROM outbox_event e JOIN decision d ON d.id = e.decision_id
        WHERE e.subject_id = ?`,
      [answer.text('registerOfficialBody.organisation.id')],
    );
    expect(event).toEqual({
      type: 'OFFICIAL_BODY_REGISTERED',
      operation: 'registerOfficialBody',
      outcome: 'PERMIT',
      rule_ids: '["F-03"]',
    });
    const signIn = (password: unknown) =>
      server.execute(example('signIn'), { input: { login: input['adminLogin'], password } });
    // The agency knows the first password: until it is changed, it could act for the body that it registered.
    const newcomer = (await signIn(input['temporaryPassword'])).text('signIn.session.accessToken');
    const tooEarly = await server.execute(
      example('activateOrganisation'),
      { input: { expectedVersion: 1 } },
      { as: newcomer },
    );
    expect(tooEarly.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', needed: 'changePassword first' } },
    ]);
    const newPassword = 'a password of my own';
    await server.execute(
      example('changePassword'),
      { input: { currentPassword: input['temporaryPassword'], newPassword } },
      { as: newcomer },
    );
    const session = await signIn(newPassword);
    const active = await server.execute(
      example('activateOrganisation'),
      { input: { expectedVersion: 1 } },
      { as: session.text('signIn.session.accessToken') },
    );
    expect(active.at('activateOrganisation.organisation')).toMatchObject({ state: 'ACTIVE' });
  });

  it('answers a repeated key with the stored result, and refuses it for another request', async () => {
    const input = body();
    const first = await register(input);
    const again = await register(input);
    expect(again.at('registerOfficialBody.idempotency')).toEqual({ isReplay: true });
    expect(again.at('registerOfficialBody.organisation')).toEqual(
      first.at('registerOfficialBody.organisation'),
    );
    const other = await register({ ...input, temporaryPassword: 'another one for once' });
    expect(other.refusals('registerOfficialBody')).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('refuses who is not the agency’s administrator', async () => {
    const before = await written(server);
    expect((await server.execute(REGISTER, { input: body() })).thrown).toEqual(['UNAUTHENTICATED']);
    for (const as of [
      cast.agencyReviewer,
      cast.agencyRuling,
      cast.operatorAdmin,
      cast.enterpriseAdmin,
      cast.regulator,
    ]) {
      expect((await register(body(), as)).thrown).toEqual(['FORBIDDEN']);
    }
    expect(await written(server)).toEqual(before);
  });

  it.each([
    ['kind', { kind: 'ENTERPRISE' }],
    ['kind', { kind: 'IMPLEMENTING_AGENCY' }],
    ['legalForm', { legalForm: 'UNINCORPORATED_BODY' }],
    ['creditCode', { creditCode: '91371500MA00000010' }],
    ['temporaryPassword', { temporaryPassword: 'too short' }],
  ])('names the field %s of %j and writes nothing', async (field, more) => {
    const before = await written(server);
    const answer = await register(body(more));
    expect(answer.at('registerOfficialBody.userErrors')).toMatchObject([
      { code: 'INVALID_INPUT', path: [field] },
    ]);
    expect(await written(server)).toEqual(before);
  });

  it('refuses a taken code and leaves the key free', async () => {
    const input = body({ creditCode: cast.operator.creditCode });
    const before = await written(server);
    expect((await register(input)).refusals('registerOfficialBody')).toEqual(['ALREADY_EXISTS']);
    expect(await written(server)).toEqual(before);
  });
});
