import { addResourcesToScope } from '../../../src/modules/authorisation/service/add-resources-to-scope.service';
import { AgreementResourceEntity, DataResourceEntity } from '../../../src/modules/catalogue';
import { barResource } from '../../../src/modules/catalogue/service/bar-resource.service';
import { reviseResource } from '../../../src/modules/catalogue/service/revise-resource.service';
import { anAgreement, aResource } from '../../support/market';
import { callerOf, openMarket, withoutTrigger, type MarketGround } from '../../support/market-ground';

const ROUNDS = 12;

describe('a scope that grows while its resources are shut', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
  });
  afterAll(() => ground.dataSource.destroy());

  const isWithin = (resourceId: string): Promise<boolean> =>
    ground.manager
      .createQueryBuilder(AgreementResourceEntity, 'scope')
      .where('scope.resource_id = :resourceId AND scope.removed_at IS NULL', { resourceId })
      .getExists();

  /** Adds a resource to two agreements while it is shut; answers its id. */
  async function race(shut: (id: string) => Promise<{ readonly ok: boolean }>): Promise<string> {
    const { manager, market, deps, cast } = ground;
    const { id } = await aResource(manager, { holderId: cast.department.id });
    const agreements = [await anAgreement(manager, market), await anAgreement(manager, market)];
    const add = (agreementId: string) =>
      addResourcesToScope(deps, callerOf(cast.agencyReviewer), {
        agreementId,
        expectedVersion: 1,
        resourceIds: [id],
      });
    const acts = [...agreements.map((agreement) => () => add(agreement.id)), () => shut(id)];
    if (Math.random() < 0.5) acts.reverse();
    await Promise.all(acts.map((act) => act()));
    return id;
  }

  const bar = (resourceId: string) =>
    barResource(ground.deps, callerOf(ground.cast.agencyRuling), {
      resourceId,
      expectedVersion: 1,
      useBar: 'PRIVACY',
      reason: '涉及隐私',
      document: '〔2026〕1号',
    });
  const gradeCore = (resourceId: string) =>
    reviseResource(ground.deps, callerOf(ground.cast.departmentOfficer), {
      resourceId,
      expectedVersion: 1,
      name: '不动产登记信息',
      grade: 'CORE',
      containsPersonalInformation: false,
      source: 'OWN',
      providerRegion: null,
      providerConsentReference: null,
      utilityLicenceReference: null,
      updateFrequency: null,
      updateInterval: 'DAILY',
      lastUpdatedOn: null,
      qualityNote: '完整',
    });

  it.each([
    { ruleId: 'A-17', shut: bar },
    { ruleId: 'B-03', shut: gradeCore },
  ])('never holds what was shut by $ruleId, in whatever order they come', async ({ shut }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await race(shut);
      expect(await isWithin(id)).toBe(false);
      expect(await ground.manager.countBy(DataResourceEntity, { id, version: 2 })).toBe(1);
    }
  });

  it('[A-17] refuses what is barred by the rule, also where the wall in the database is gone', async () => {
    const { manager, market, deps, cast } = ground;
    const { id } = await aResource(manager, { holderId: cast.department.id });
    await bar(id);
    const agreement = await anAgreement(manager, market);
    await withoutTrigger(ground.dataSource, 'tr_agreement_resource_enters_lawful', async () => {
      const outcome = await addResourcesToScope(deps, callerOf(cast.agencyRuling), {
        agreementId: agreement.id,
        expectedVersion: 1,
        resourceIds: [id],
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { decision: { ruleId: 'A-17' } } });
    });
  });

  it('[B-03] takes core data out of a scope that it came to be in past the wall', async () => {
    const { manager, market, cast } = ground;
    const agreement = await anAgreement(manager, market);
    const { id } = await aResource(manager, { holderId: cast.department.id, agreementId: agreement.id });
    await withoutTrigger(ground.dataSource, 'tr_data_resource_changes_lawful', async () => {
      await manager.update(DataResourceEntity, { id }, { grade: 'CORE' });
    });
    expect(await isWithin(id)).toBe(true);
    await bar(id);
    expect(await isWithin(id)).toBe(false);
  });
});
