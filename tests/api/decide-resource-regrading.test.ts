import { newId } from '../../src/platform/persistence/new-id';
import { DataResourceEntity } from '../../src/modules/catalogue';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { aRegrading } from '../support/catalogue';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const DECIDE = `mutation ($input: DecideResourceRegradingInput!) {
  decideResourceRegrading(input: $input) {
    regrading { id state decidedAt decisionReason decisionId version resource { entry { grade version } history { type } } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'decideResourceRegrading';

describe('decideResourceRegrading', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  async function proposed(
    proposer: Pick<Persona, 'personId' | 'organisationId'> = server.cast.departmentOfficer,
    more: object = {},
  ): Promise<{ readonly id: string; readonly resourceId: string }> {
    const resource = await aResource(server.manager, {
      holderId: server.cast.department.id,
      grade: 'IMPORTANT',
      ...more,
    });
    return aRegrading(server.manager, proposer, { resourceId: resource.id });
  }
  const ask = (regradingId: string, more: object = {}, as: Persona = server.cast.agencyReviewer) =>
    server.execute(
      DECIDE,
      { input: { regradingId, expectedVersion: 1, ruling: 'APPROVE', ...more } },
      { as },
    );

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(DECIDE, {
          input: { regradingId: newId('resourceRegrading'), expectedVersion: 1, ruling: 'APPROVE' },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('agencyReviewer'))('turns %s away', async (name) => {
    const { id } = await proposed();
    await expectThrown(server, () => ask(id, {}, server.cast[name]), 'FORBIDDEN');
  });

  it('[B-05] makes general data of important data, and keeps it in its scope', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const { id, resourceId } = await proposed(undefined, { agreementId: agreement.id });
    const answer = await ask(id);
    expect(answer.at(FIELD)).toMatchObject({
      userErrors: [],
      regrading: {
        state: 'APPROVED',
        decisionReason: null,
        version: 2,
        resource: { entry: { grade: 'GENERAL', version: 2 }, history: [{ type: 'RESOURCE_REGRADED' }] },
      },
    });
    const told: unknown = await server.dataSource.query(
      "SELECT recipient_id AS id FROM notice WHERE kind = 'REGRADING_DECIDED' AND subject_id = ?",
      [id],
    );
    expect(told).toEqual([{ id: server.cast.department.id }]);
    const scope: unknown = await server.dataSource.query(
      'SELECT removed_at FROM agreement_resource WHERE resource_id = ?',
      [resourceId],
    );
    expect(scope).toEqual([{ removed_at: null }]);
  });

  it('[B-05] leaves important what is rejected', async () => {
    const { id } = await proposed();
    const answer = await ask(id, { ruling: 'REJECT', reason: '证明不足' });
    expect(answer.at(`${FIELD}.regrading`)).toMatchObject({
      state: 'REJECTED',
      decisionReason: '证明不足',
      resource: { entry: { grade: 'IMPORTANT', version: 1 } },
    });
  });

  it('wants a reason to reject', async () => {
    const { id } = await proposed();
    await expectRefusal(server, () => ask(id, { ruling: 'REJECT' }), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: ['reason'],
    });
  });

  it('[B-05] refuses who proposed it, whatever organisation that person acts for', async () => {
    const person = await aPerson(server);
    const proposer = await join(server, person, server.cast.department, 'DEPARTMENT_OFFICER');
    const decider = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const { id } = await proposed(proposer);
    await expectRefusal(server, () => ask(id, {}, decider), {
      field: FIELD,
      code: 'REGRADING_DECIDED_BY_PROPOSER',
      ruleId: 'B-05',
    });
  });

  it('[B-05] refuses to approve what its holder has graded core meanwhile', async () => {
    const { id, resourceId } = await proposed();
    await server.manager.update(DataResourceEntity, { id: resourceId }, { grade: 'CORE' });
    await expectRefusal(server, () => ask(id), {
      field: FIELD,
      code: 'REGRADING_ONLY_OF_IMPORTANT',
      ruleId: 'B-05',
    });
  });

  it('is ruled on once, also by two at the same moment', async () => {
    const second = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
    const { id } = await proposed();
    const answers = await Promise.all([ask(id), ask(id, { ruling: 'REJECT', reason: '证明不足' }, second)]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
    await expectRefusal(server, () => ask(id, { expectedVersion: 2 }), {
      field: FIELD,
      code: 'REGRADING_ALREADY_DECIDED',
      ruleId: 'B-05',
    });
  });

  it('is open to another agency too', async () => {
    const other = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const { id } = await proposed();
    const as = await aPersonIn(server, other, 'AGENCY_REVIEWER');
    expect((await ask(id, {}, as)).refusals(FIELD)).toEqual([]);
  });

  it.each([newId('resourceRegrading'), newId('dataResource'), 'nothing'])('finds nothing under %s', (id) =>
    expectRefusal(server, () => ask(id), { field: FIELD, code: 'NOT_FOUND', path: ['regradingId'] }),
  );

  it.each([{ ruling: 'PERHAPS' }, { expectedVersion: 0 }, { reason: '因' }, { grade: 'GENERAL' }])(
    'refuses %j as input',
    async (more) => {
      const { id } = await proposed();
      await expectThrown(server, () => ask(id, more), 'BAD_USER_INPUT');
    },
  );
});
