import { ResourceRegradingEntity } from '../../src/modules/catalogue/store/resource-regrading.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn, fresh } from '../support/builders';
import { aRegrading } from '../support/catalogue';
import { aDecision, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const PROPOSE = `mutation ($input: ProposeResourceRegradingInput!) {
  proposeResourceRegrading(input: $input) {
    regrading {
      id state fromGrade toGrade sectorStandard evidenceReference evidenceHash proposedAt decidedAt version
      resource { id entry { grade version } }
    }
    idempotency { isReplay }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'proposeResourceRegrading';

describe('proposeResourceRegrading', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const important = (more: object = {}) =>
    aResource(server.manager, { holderId: server.cast.department.id, grade: 'IMPORTANT', ...more });
  const proposal = (resourceId: string, more: object = {}) => ({
    idempotencyKey: fresh('regrading'),
    resourceId,
    sectorStandard: 'JR/T 0197-2020',
    evidenceReference: '脱敏评估报告〔2026〕7号',
    evidenceHash: 'a'.repeat(64),
    ...more,
  });
  const ask = (input: object, as: Persona = server.cast.departmentOfficer) =>
    server.execute(PROPOSE, { input }, { as });

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () => server.execute(PROPOSE, { input: proposal(newId('dataResource')) }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('departmentOfficer'))('turns %s away', async (name) => {
    const { id } = await important();
    await expectThrown(server, () => ask(proposal(id), server.cast[name]), 'FORBIDDEN');
  });

  it('[B-05] keeps the evidence and tells the agency; the old grade counts', async () => {
    const { id } = await important();
    const answer = await ask(proposal(id));
    expect(answer.at(FIELD)).toMatchObject({
      userErrors: [],
      idempotency: { isReplay: false },
      regrading: {
        state: 'PROPOSED',
        fromGrade: 'IMPORTANT',
        toGrade: 'GENERAL',
        sectorStandard: 'JR/T 0197-2020',
        evidenceHash: 'a'.repeat(64),
        decidedAt: null,
        version: 1,
        resource: { id, entry: { grade: 'IMPORTANT', version: 1 } },
      },
    });
    const told: unknown = await server.dataSource.query(
      "SELECT recipient_id AS id FROM notice WHERE kind = 'REGRADING_PROPOSED' AND subject_id = ?",
      [answer.at(`${FIELD}.regrading.id`)],
    );
    expect(told).toEqual([{ id: server.cast.agency.id }]);
  });

  it('gives the stored answer to the same key', async () => {
    const input = proposal((await important()).id);
    const first = await ask(input);
    const again = await ask(input);
    expect(again.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
    expect(again.at(`${FIELD}.regrading.id`)).toBe(first.at(`${FIELD}.regrading.id`));
  });

  it.each([{ grade: 'GENERAL' }, { grade: 'CORE' }, { grade: null }])(
    '[B-05] refuses a proposal for %j',
    async (more) => {
      const { id } = await important(more);
      await expectRefusal(server, () => ask(proposal(id)), {
        field: FIELD,
        code: 'REGRADING_ONLY_OF_IMPORTANT',
        ruleId: 'B-05',
      });
    },
  );

  it('[B-05] refuses a second proposal while one waits, also at the same moment', async () => {
    const { id } = await important();
    const answers = await Promise.all([ask(proposal(id)), ask(proposal(id))]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['REGRADING_WAITS']);
    expect(await server.manager.countBy(ResourceRegradingEntity, { resourceId: id })).toBe(1);
  });

  it('takes another proposal after one was rejected', async () => {
    const { id } = await important();
    await aRegrading(server.manager, server.cast.departmentOfficer, {
      resourceId: id,
      state: 'REJECTED',
      decidedBy: server.market.agencyPersonId,
      decidedByOrganisationId: server.market.agencyId,
      decidedAt: server.clock.now(),
      decisionReason: '证明不足',
      decisionId: await aDecision(server.manager),
    });
    expect((await ask(proposal(id))).refusals(FIELD)).toEqual([]);
  });

  it('finds no resource of another department', async () => {
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const as = await aPersonIn(server, other, 'DEPARTMENT_OFFICER');
    const { id } = await important();
    for (const [resourceId, persona] of [
      [id, as],
      [newId('dataResource'), server.cast.departmentOfficer],
    ] as const) {
      await expectRefusal(server, () => ask(proposal(resourceId), persona), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['resourceId'],
      });
    }
  });

  it.each([
    { evidenceHash: 'A'.repeat(64) },
    { evidenceHash: 'a' },
    { sectorStandard: '' },
    { evidenceReference: '' },
  ])('refuses %j as input', async (more) => {
    const { id } = await important();
    await expectThrown(server, () => ask(proposal(id, more)), 'BAD_USER_INPUT');
  });
});
