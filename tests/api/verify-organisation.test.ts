import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { example } from '../support/example';
import { aCast, type Cast } from '../support/personas';
import { startTestServer, type TestServer } from '../support/test-server';
import { written } from '../support/written';

const VERIFY = example('verifyOrganisation');
const ACTIVATE = example('activateOrganisation');

describe('verifyOrganisation and activateOrganisation', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await aCast(server);
  });
  afterAll(() => server.stop());

  const verify = (organisationId: string, expectedVersion: number, as = cast.agencyReviewer) =>
    server.execute(VERIFY, { input: { organisationId, expectedVersion } }, { as });

  it('leads from APPLIED over VERIFIED to ACTIVE, each step by its own body and with its event', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const admin = await aPersonIn(server, applicant, 'ORGANISATION_ADMIN');
    const activate = (expectedVersion: number) =>
      server.execute(ACTIVATE, { input: { expectedVersion } }, { as: admin });

    expect((await activate(1)).refusals('activateOrganisation')).toEqual(['STATE_NOT_FIT']);
    const verified = await verify(applicant.id, 1);
    expect(verified.at('verifyOrganisation.organisation')).toMatchObject({ state: 'VERIFIED', version: 2 });
    expect((await activate(1)).refusals('activateOrganisation')).toEqual(['VERSION_CONFLICT']);
    const active = await activate(2);
    expect(active.at('activateOrganisation.organisation')).toMatchObject({ state: 'ACTIVE', version: 3 });

    const [row]: unknown[] = await server.dataSource.query(
      'SELECT verified_by, verified_at IS NOT NULL AS verified, activated_at IS NOT NULL AS activated FROM organisation WHERE id = ?',
      [applicant.id],
    );
    expect(row).toMatchObject({ verified_by: cast.agencyReviewer.personId });
    const events: unknown[] = await server.dataSource.query(
      `SELECT e.type, d.operation, d.outcome, d.rule_ids, d.actor_person_id
         FROM outbox_event e JOIN decision d ON d.id = e.decision_id AND d.subject_id = e.subject_id
        WHERE e.subject_id = ? ORDER BY e.id`,
      [applicant.id],
    );
    const permit = { outcome: 'PERMIT', rule_ids: '["F-03"]' };
    expect(events).toMatchObject([
      {
        ...permit,
        type: 'ORGANISATION_VERIFIED',
        operation: 'verifyOrganisation',
        actor_person_id: cast.agencyReviewer.personId,
      },
      {
        ...permit,
        type: 'ORGANISATION_ACTIVATED',
        operation: 'activateOrganisation',
        actor_person_id: admin.personId,
      },
    ]);
  });

  it('refuses everybody but the reviewer, before any statement on the organisation', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const before = await written(server);
    const nobody = await server.execute(VERIFY, {
      input: { organisationId: applicant.id, expectedVersion: 1 },
    });
    expect(nobody.thrown).toEqual(['UNAUTHENTICATED']);
    expect(nobody.statements).toEqual([]);
    for (const as of [
      cast.agencyRuling,
      cast.agencyAdmin,
      cast.operatorProduct,
      cast.enterpriseAdmin,
      cast.regulator,
    ]) {
      expect((await verify(applicant.id, 1, as)).thrown).toEqual(['FORBIDDEN']);
    }
    expect(
      (await server.execute(ACTIVATE, { input: { expectedVersion: 1 } }, { as: cast.enterpriseBuyer }))
        .thrown,
    ).toEqual(['FORBIDDEN']);
    expect(await written(server)).toEqual(before);
  });

  it('refuses an unknown id, a foreign kind of id, an old version and a state that does not fit, writing nothing', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const before = await written(server);
    expect((await verify(newId('organisation'), 1)).refusals('verifyOrganisation')).toEqual(['NOT_FOUND']);
    expect((await verify(newId('order'), 1)).refusals('verifyOrganisation')).toEqual(['NOT_FOUND']);
    const old = await verify(applicant.id, 7);
    expect(old.at('verifyOrganisation.userErrors')).toMatchObject([
      { code: 'VERSION_CONFLICT', path: ['expectedVersion'] },
    ]);
    expect((await verify(cast.enterprise.id, 1)).refusals('verifyOrganisation')).toEqual(['STATE_NOT_FIT']);
    expect((await verify(applicant.id, 0)).thrown).toEqual(['BAD_USER_INPUT']);
    expect(await written(server)).toEqual(before);
  });

  it('verifies once when 10 reviewers press at the same time', async () => {
    const applicant = await anOrganisation(server, 'ENTERPRISE', { state: 'APPLIED' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => verify(applicant.id, 1)));
    const codes = answers.flatMap((answer) => answer.refusals('verifyOrganisation'));
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'VERSION_CONFLICT'));
  });
});
