import { runDueTimers } from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { agreementTimers } from '../../../src/modules/authorisation';
import { applyRenewal } from '../../../src/modules/authorisation/service/apply-renewal.service';
import { decideRenewal } from '../../../src/modules/authorisation/service/decide-renewal.service';
import { publishAgreement } from '../../../src/modules/authorisation/service/publish-agreement.service';
import { reportCorrection } from '../../../src/modules/authorisation/service/report-correction.service';
import { restoreAgreement } from '../../../src/modules/authorisation/service/restore-agreement.service';
import { terminateResources } from '../../../src/modules/authorisation/service/terminate-resources.service';
import { barResource } from '../../../src/modules/catalogue/service/bar-resource.service';
import { reviseResource } from '../../../src/modules/catalogue/service/revise-resource.service';
import { DOCUMENT_HASH } from '../../support/agreement-life';
import { aPublication } from '../../support/agreements';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import {
  agreementRow,
  aKey,
  beginAgreement,
  codeOf,
  rectificationRow,
  suspendOver,
  type AgreementWorld,
} from './life-world';

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const agency = () => callerOf(ground.cast.agencyRuling);
const runTimers = () => runDueTimers(ground.deps, agreementTimers);

/** In force and published, on a day within the time to renew. */
async function aPublished(): Promise<AgreementWorld> {
  const world = await beginAgreement(ground);
  await aPublication(ground.manager, ground.cast, world.agreement);
  ground.clock.set('2028-06-05T02:00:00.000Z');
  return world;
}

const owed = ({ agreement }: AgreementWorld): Promise<DutyEntity[]> =>
  ground.manager.findBy(DutyEntity, {
    subjectId: agreement.id,
    kind: 'PUBLISH_AGREEMENT',
    state: 'OPEN',
  });

async function bar({ resources: [{ id, version }] }: AgreementWorld): Promise<void> {
  const outcome = await barResource(ground.deps, agency(), {
    resourceId: id,
    expectedVersion: version,
    useBar: 'PRIVACY',
    reason: '经核查可能泄露隐私',
    document: '〔2028〕8号',
  });
  expect(codeOf(outcome)).toBeNull();
  await runTimers();
}

/** Suspended over a breach; what `meanwhile` does lies before the report and the restoration. */
async function throughSuspension(world: AgreementWorld, meanwhile: () => Promise<unknown>): Promise<void> {
  const { id } = await suspendOver(ground, world.agreement.id, []);
  await meanwhile();
  expect(await owed(world)).toEqual([]);
  const reported = await reportCorrection(ground.deps, callerOf(ground.cast.operatorSecurity), {
    rectificationId: id,
    expectedVersion: (await rectificationRow(ground, id)).version,
    report: '已完成改正。',
    documentHash: DOCUMENT_HASH,
  });
  expect(codeOf(reported)).toBeNull();
  const restored = await restoreAgreement(ground.deps, agency(), {
    rectificationId: id,
    expectedVersion: (await rectificationRow(ground, id)).version,
    reason: null,
  });
  expect(codeOf(restored)).toBeNull();
}

async function renew({ agreement: { id } }: AgreementWorld): Promise<void> {
  const applied = await applyRenewal(ground.deps, callerOf(ground.cast.operatorAdmin), {
    idempotencyKey: aKey(),
    agreementId: id,
    statement: '运营情况良好，申请续期三年。',
    years: 3,
  });
  if (!applied.ok) throw new Error(codeOf(applied) ?? 'refused');
  const decided = await decideRenewal(ground.deps, agency(), {
    renewalId: applied.value.row.id,
    expectedVersion: 1,
    ruling: 'APPROVE',
    reason: null,
    years: null,
    evaluations: [{ year: 2027, grade: 'GOOD', score: 85, documentHash: DOCUMENT_HASH }],
  });
  expect(codeOf(decided)).toBeNull();
}

describe('a publication is owed anew', () => {
  it('[A-20] after a bar has taken a resource out of the scope', async () => {
    const world = await aPublished();
    await bar(world);
    expect(await owed(world)).toMatchObject([{ holderId: ground.cast.agency.id, dueOn: '2028-06-12' }]);
  });

  it('[A-20] after a resource has become core data', async () => {
    const world = await aPublished();
    const { id, version, updateFrequency, qualityNote } = world.resources[0];
    const outcome = await reviseResource(ground.deps, callerOf(ground.cast.departmentOfficer), {
      resourceId: id,
      expectedVersion: version,
      name: '不动产登记信息',
      grade: 'CORE',
      containsPersonalInformation: false,
      source: 'OWN',
      providerRegion: null,
      providerConsentReference: null,
      utilityLicenceReference: null,
      updateFrequency,
      updateInterval: 'DAILY',
      lastUpdatedOn: null,
      qualityNote,
    });
    expect(codeOf(outcome)).toBeNull();
    await runTimers();
    expect(await owed(world)).toHaveLength(1);
  });

  it('[A-20] after the authorisation of a resource was ended', async () => {
    const world = await aPublished();
    const outcome = await terminateResources(ground.deps, agency(), {
      agreementId: world.agreement.id,
      expectedVersion: world.agreement.version,
      resourceIds: [world.resources[0].id],
      reason: '违约',
    });
    expect(codeOf(outcome)).toBeNull();
    expect(await owed(world)).toHaveLength(1);
  });

  it('[A-20] once an agreement that was renewed under suspension is in force again', async () => {
    const world = await aPublished();
    await throughSuspension(world, () => renew(world));
    expect(await owed(world)).toMatchObject([{ dueOn: '2028-06-12' }]);
  });

  it('[A-20] once an agreement that lost a resource to a bar under suspension is in force again', async () => {
    const world = await aPublished();
    await throughSuspension(world, () => bar(world));
    expect(await owed(world)).toHaveLength(1);
  });
});

describe('no publication is owed anew', () => {
  it('[A-20] where nothing has changed under the suspension', async () => {
    const world = await aPublished();
    await throughSuspension(world, () => Promise.resolve());
    expect(await owed(world)).toEqual([]);
  });

  it('[A-20] where the change was published under the suspension', async () => {
    const world = await aPublished();
    await throughSuspension(world, async () => {
      await renew(world);
      const outcome = await publishAgreement(ground.deps, agency(), {
        agreementId: world.agreement.id,
        expectedVersion: (await agreementRow(ground, world.agreement.id)).version,
        content: '整体授权',
        scope: '市级政务数据',
      });
      expect(codeOf(outcome)).toBeNull();
    });
    expect(await owed(world)).toEqual([]);
  });

  it('[A-20] where nothing was published before', async () => {
    const world = await beginAgreement(ground);
    await bar(world);
    expect(await owed(world)).toEqual([]);
  });
});
