import { anOrganisation, aPerson, aPersonIn, fresh, join } from '../support/builders';
import { example } from '../support/example';
import { aCast, type Cast, type Persona } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const ADD = example('addMember');
const REMOVE = example('removeMember');

describe('addMember and removeMember', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await aCast(server);
  });
  afterAll(() => server.stop());

  const member = (more: object = {}): Record<string, unknown> => ({
    idempotencyKey: fresh('add-member'),
    login: fresh('member'),
    displayName: '王五',
    role: 'BUYER',
    temporaryPassword: 'only for the first time',
    ...more,
  });
  const add = (input: object, as: Persona = cast.enterpriseAdmin) => server.execute(ADD, { input }, { as });
  const remove = (input: object, as: Persona = cast.enterpriseAdmin) =>
    server.execute(REMOVE, { input }, { as });

  it('enters a new person who signs in for the organisation', async () => {
    const input = member();
    const answer = await add(input);
    expect(answer.at('addMember')).toMatchObject({
      member: { roles: ['BUYER'], person: { login: input['login'], displayName: '王五' } },
      userErrors: [],
      idempotency: { isReplay: false },
    });
    const session = await server.execute(example('signIn'), {
      input: { login: input['login'], password: input['temporaryPassword'] },
    });
    expect(session.at('signIn.session.viewer.organisation')).toMatchObject({ id: cast.enterprise.id });
    const again = await add(input);
    expect(again.at('addMember.idempotency')).toEqual({ isReplay: true });
    const more = await add(
      member({ login: input['login'], role: 'ORGANISATION_ADMIN', temporaryPassword: null }),
    );
    expect(more.at('addMember.member.roles')).toEqual(['BUYER', 'ORGANISATION_ADMIN']);
  });

  it('refuses who is not signed in, and every role but the administrator', async () => {
    const before = await written(server);
    expect((await server.execute(ADD, { input: member() })).thrown).toEqual(['UNAUTHENTICATED']);
    expect((await server.execute(REMOVE, { input: { personId: cast.regulator.personId } })).thrown).toEqual([
      'UNAUTHENTICATED',
    ]);
    for (const as of [cast.enterpriseBuyer, cast.agencyReviewer, cast.operatorSecurity, cast.auditor]) {
      expect((await add(member(), as)).thrown).toEqual(['FORBIDDEN']);
      expect((await remove({ personId: cast.enterpriseBuyer.personId }, as)).thrown).toEqual(['FORBIDDEN']);
    }
    expect(await written(server)).toEqual(before);
  });

  it('knows only the roles of the kind of organisation', async () => {
    const before = await written(server);
    for (const role of ['AGENCY_REVIEWER', 'OPERATOR_FINANCE', 'REGULATOR', 'PRICING_OFFICER']) {
      const answer = await add(member({ role }));
      expect(answer.at('addMember.userErrors')).toMatchObject([{ code: 'INVALID_INPUT', path: ['role'] }]);
    }
    expect(await written(server)).toEqual(before);
  });

  it('[F-03] refuses while the organisation is not active, and records the decision', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const admin = await aPersonIn(server, applicant, 'ORGANISATION_ADMIN');
    const before = await written(server);
    const answer = await add(member(), admin);
    expect(answer.at('addMember.userErrors')).toMatchObject([
      { code: 'ORGANISATION_NOT_VERIFIED', ruleId: 'F-03' },
    ]);
    expect(await written(server)).toEqual({ ...before, decision: (before['decision'] ?? 0) + 1 });
  });

  it('keeps duties apart that check each other', async () => {
    const input = member({ role: 'AGENCY_REVIEWER' });
    await add(input, cast.agencyAdmin);
    const conflict = await add(
      member({ login: input['login'], role: 'AGENCY_RULING', temporaryPassword: null }),
      cast.agencyAdmin,
    );
    expect(conflict.at('addMember.userErrors')).toMatchObject([{ code: 'ROLES_CONFLICT', path: ['role'] }]);
  });

  it('gives one of three separate duties when they are given at the same time', async () => {
    const person = await aPersonIn(server, cast.operator, 'BUYER');
    const roles = ['OPERATOR_PRODUCT', 'OPERATOR_FINANCE', 'OPERATOR_SECURITY'];
    const answers = await Promise.all(
      roles.map((role) =>
        add(member({ login: person.login, role, temporaryPassword: null }), cast.operatorAdmin),
      ),
    );
    const codes = answers.flatMap((answer) => answer.refusals('addMember'));
    expect(codes).toEqual(['ROLES_CONFLICT', 'ROLES_CONFLICT']);
  });

  it('has the database refuse two duties of a group when the question is not asked', async () => {
    const person = await aPersonIn(server, cast.agency, 'AGENCY_REVIEWER');
    await expect(
      join(server, { id: person.personId, login: person.login }, cast.agency, 'AGENCY_RULING'),
    ).rejects.toMatchObject({
      errno: 1062,
    });
  });

  it('does not take in somebody else’s account, and asks a password of a new one', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
    const before = await written(server);
    const taken = await add(member({ login: stranger.login }));
    expect(taken.refusals('addMember')).toEqual(['ALREADY_EXISTS']);
    const bare = await add(member({ temporaryPassword: null }));
    expect(bare.at('addMember.userErrors')).toMatchObject([
      { code: 'INVALID_INPUT', path: ['temporaryPassword'] },
    ]);
    const short = await add(member({ temporaryPassword: 'short' }));
    expect(short.at('addMember.userErrors')).toMatchObject([
      { code: 'INVALID_INPUT', path: ['temporaryPassword'] },
    ]);
    const after = await written(server);
    expect({ ...after, decision: 0 }).toEqual({ ...before, decision: 0 });
  });

  it('takes in a person of an outside issuer for several organisations', async () => {
    const outsideIdentity = { issuer: 'https://id.example', subject: fresh('subject') };
    const first = await add(member({ temporaryPassword: null, outsideIdentity }));
    const second = await add(member({ temporaryPassword: null, outsideIdentity }), await adminElsewhere());
    expect(second.text('addMember.member.id')).toBe(first.text('addMember.member.id'));
  });

  const adminElsewhere = async (): Promise<Persona> =>
    aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'ORGANISATION_ADMIN');

  it('takes a role away, and with the last one sessions and keys', async () => {
    const person = await aPerson(server, { password: 'correct horse battery' });
    const persona = await join(server, person, cast.enterprise, 'BUYER', 'ORGANISATION_ADMIN');
    const session = await server.execute(example('signIn'), {
      input: { login: person.login, password: 'correct horse battery' },
    });
    const fewer = await remove({ personId: person.id, role: 'ORGANISATION_ADMIN' });
    expect(fewer.at('removeMember.member')).toMatchObject({ roles: ['BUYER'] });
    // The token still says administrator, but a mutation looks up the roles of now.
    expect((await add(member(), persona)).thrown).toEqual(['FORBIDDEN']);
    expect((await remove({ personId: person.id })).at('removeMember.member')).toMatchObject({ roles: [] });
    const refreshed = await server.execute(example('refreshSession'), {
      input: { refreshToken: session.text('signIn.session.refreshToken') },
    });
    expect(refreshed.refusals('refreshSession')).toEqual(['SESSION_ENDED']);
    expect((await add(member(), persona)).thrown).toEqual(['UNAUTHENTICATED']);
  });

  it('keeps the last administrator, even when two remove each other at the same time', async () => {
    const organisation = await anOrganisation(server, 'ENTERPRISE');
    const one = await aPersonIn(server, organisation, 'ORGANISATION_ADMIN');
    const other = await aPersonIn(server, organisation, 'ORGANISATION_ADMIN');
    await Promise.all([remove({ personId: other.personId }, one), remove({ personId: one.personId }, other)]);
    const left: unknown[] = await server.dataSource.query(
      `SELECT role FROM membership WHERE organisation_id = ?`,
      [organisation.id],
    );
    expect(left).toEqual([{ role: 'ORGANISATION_ADMIN' }]);
  });

  it('knows nobody outside the own organisation', async () => {
    const before = await written(server);
    expect((await remove({ personId: cast.regulator.personId })).refusals('removeMember')).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      (await remove({ personId: cast.enterpriseBuyer.personId, role: 'AUDITOR' })).refusals('removeMember'),
    ).toEqual(['NOT_FOUND']);
    expect((await remove({ personId: 'x'.repeat(41) })).thrown).toEqual(['BAD_USER_INPUT']);
    expect(await written(server)).toEqual(before);
  });
});
