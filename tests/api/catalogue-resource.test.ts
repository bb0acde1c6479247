import { DataResourceEntity } from '../../src/modules/catalogue';
import { anOrganisation, fresh } from '../support/builders';
import { aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const CATALOGUE = `mutation ($input: CatalogueResourceInput!) {
  catalogueResource(input: $input) {
    resource {
      id resourceCode name updateFrequency cataloguedOn holder { id } freshness { state staleSince }
      entry {
        grade containsPersonalInformation source providerRegion providerConsentReference utilityLicenceReference
        updateInterval lastUpdatedOn qualityNote useBar version
      }
      history { type decisionId }
    }
    idempotency { isReplay }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'catalogueResource';

describe('catalogueResource', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const entry = (more: object = {}) => ({
    idempotencyKey: fresh('catalogue'),
    resourceCode: fresh('LC').toUpperCase(),
    name: '不动产登记信息',
    grade: 'GENERAL',
    containsPersonalInformation: true,
    source: 'OWN',
    updateFrequency: '每月',
    updateInterval: 'MONTHLY',
    lastUpdatedOn: '2026-11-01',
    qualityNote: '完整率 99%',
    ...more,
  });
  const ask = (input: object, as: Persona = server.cast.departmentOfficer) =>
    server.execute(CATALOGUE, { input }, { as });

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(CATALOGUE, { input: entry() }), 'UNAUTHENTICATED'));

  it.each(everybodyBut('departmentOfficer'))('turns %s away', (name) =>
    expectThrown(server, () => ask(entry(), server.cast[name]), 'FORBIDDEN'),
  );

  it('enters a resource for its holder, and watches how fresh it is', async () => {
    const input = entry();
    const answer = await ask(input);
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toMatchObject({
      userErrors: [],
      idempotency: { isReplay: false },
      resource: {
        resourceCode: input.resourceCode,
        cataloguedOn: '2026-11-23',
        holder: { id: server.cast.department.id },
        freshness: { state: 'FRESH', staleSince: null },
        entry: {
          grade: 'GENERAL',
          containsPersonalInformation: true,
          source: 'OWN',
          providerRegion: null,
          updateInterval: 'MONTHLY',
          lastUpdatedOn: '2026-11-01',
          qualityNote: '完整率 99%',
          useBar: null,
          version: 1,
        },
        history: [{ type: 'RESOURCE_CATALOGUED', decisionId: expect.stringMatching(/^dec_/) as string }],
      },
    });
    const timers: unknown = await server.dataSource.query(
      "SELECT due_at FROM timer WHERE kind = 'RESOURCE_STALE' AND subject_id = ? AND due_at > '2026-12-01'",
      [server.cast.department.id],
    );
    // The month ends with 1 December; from midnight in Shanghai on it is stale.
    expect(timers).toEqual([{ due_at: new Date('2026-12-01T16:00:00.000Z') }]);
  });

  it('takes what nobody has graded, and what nobody can say how fresh it is', async () => {
    const answer = await ask({
      idempotencyKey: fresh('catalogue'),
      resourceCode: fresh('LC'),
      name: '档案',
      containsPersonalInformation: false,
      source: 'OWN',
    });
    expect(answer.at(`${FIELD}.resource`)).toMatchObject({
      freshness: { state: 'UNKNOWN' },
      entry: { grade: null, updateInterval: null, lastUpdatedOn: null, qualityNote: null },
    });
  });

  it('gives the stored answer to the same key, and refuses another request under it', async () => {
    const input = entry();
    const first = await ask(input);
    const again = await ask(input);
    expect(again.at(`${FIELD}.idempotency.isReplay`)).toBe(true);
    expect(again.at(`${FIELD}.resource.id`)).toBe(first.at(`${FIELD}.resource.id`));
    await expectRefusal(server, () => ask({ ...input, name: '另一个名称' }), {
      field: FIELD,
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
  });

  it('refuses a code that is taken, by whomever', async () => {
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const { resourceCode } = await aResource(server.manager, { holderId: other.id });
    await expectRefusal(server, () => ask(entry({ resourceCode })), {
      field: FIELD,
      code: 'ALREADY_EXISTS',
      path: ['resourceCode'],
    });
  });

  it('lets one of two take a code that both want at once', async () => {
    const resourceCode = fresh('RACE');
    const answers = await Promise.all([ask(entry({ resourceCode })), ask(entry({ resourceCode }))]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['ALREADY_EXISTS']);
    expect(await server.manager.countBy(DataResourceEntity, { resourceCode })).toBe(1);
  });

  it.each([
    { more: { lastUpdatedOn: '2026-11-24' }, path: 'lastUpdatedOn', says: 'future' },
    { more: { source: 'SHARED' }, path: 'providerRegion', says: 'provider' },
    { more: { providerRegion: '德州市' }, path: 'providerRegion', says: 'shared' },
    {
      more: { utilityLicenceReference: '水务许可〔2026〕1号' },
      path: 'utilityLicenceReference',
      says: 'utility',
    },
    { more: { name: '  a' }, path: 'name', says: 'name' },
  ])('says what is wrong with %j', async ({ more, path, says }) => {
    const answer = await expectRefusal(server, () => ask(entry(more)), {
      field: FIELD,
      code: 'INVALID_INPUT',
      path: [path],
    });
    expect(answer.text(`${FIELD}.userErrors.0.message`)).toContain(says);
  });

  it.each([
    { _case: 'a code with a blank', more: { resourceCode: 'LC 1' } },
    { _case: 'a code in Chinese', more: { resourceCode: '资源1号' } },
    { _case: 'a name of one character', more: { name: '名' } },
    { _case: 'a name of 201 characters', more: { name: '名'.repeat(201) } },
    { _case: 'quality of 501 characters', more: { qualityNote: '好'.repeat(501) } },
    { _case: 'an unknown interval', more: { updateInterval: 'HOURLY' } },
    { _case: 'an unknown grade', more: { grade: 'SECRET' } },
    { _case: 'a day that does not exist', more: { lastUpdatedOn: '2027-02-29' } },
    { _case: 'a short key', more: { idempotencyKey: 'short' } },
    { _case: 'a holder of its own choice', more: { holderId: 'org_1' } },
  ])('refuses $_case as input', ({ more }) => expectThrown(server, () => ask(entry(more)), 'BAD_USER_INPUT'));
});
