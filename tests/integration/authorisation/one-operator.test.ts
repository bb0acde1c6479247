import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { cancelSelection } from '../../../src/modules/authorisation/service/cancel-selection.service';
import { draftAgreement } from '../../../src/modules/authorisation/service/draft-agreement.service';
import { openSelection } from '../../../src/modules/authorisation/service/open-selection.service';
import { signAgreement } from '../../../src/modules/authorisation/service/sign-agreement.service';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { SelectionEntity } from '../../../src/modules/authorisation/store/selection.entity';
import type { Deps } from '../../../src/platform/deps';
import type { AuthorisationMode } from '../../../src/policy/vocabulary';
import { aDraft, aPlanThatBecameWhole, aSignature, aSignedAgreement } from '../../support/agreements';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { aDecidedSelection, aMajorChange, aPlan } from '../../support/plans';
import { testDatabaseUrl } from '../../support/test-database';
import { aKey, codeOf } from './life-world';

const ROUNDS = 12;

let ground: MarketGround;
let pool: DataSource;
let there: Deps;
beforeAll(async () => {
  ground = await openMarket();
  pool = await openDataSource({ url: testDatabaseUrl(), poolSize: 8 });
  there = { ...ground.deps, dataSource: pool };
});
afterAll(() => Promise.all([pool.destroy(), ground.dataSource.destroy()]));

const filed = (mode: AuthorisationMode = 'WHOLE_PACKAGE') =>
  aPlan(ground.manager, ground.cast, { state: 'FILED', mode });
const open = (planId: string, deps: Deps = ground.deps) =>
  openSelection(deps, callerOf(ground.cast.agencyReviewer), {
    idempotencyKey: aKey(),
    planId,
    method: 'OPEN_TENDER',
    methodDescription: null,
    title: '运营机构公开招标',
    announcementReference: '聊公资告〔2026〕1号',
  });
const cancel = async (id: string) =>
  cancelSelection(ground.deps, callerOf(ground.cast.agencyRuling), {
    selectionId: id,
    expectedVersion: (await ground.manager.findOneByOrFail(SelectionEntity, { id })).version,
    reason: '选定单位放弃',
  });
const appointed = (plan: Awaited<ReturnType<typeof filed>>) =>
  aDecidedSelection(ground.manager, ground.cast, ground.cast.operator.id, { plan });
const draftOn = (selectionId: string) =>
  draftAgreement(ground.deps, callerOf(ground.cast.agencyReviewer), {
    idempotencyKey: aKey(),
    selectionId,
    number: aKey(),
    title: '公共数据资源授权运营协议',
    mode: 'WHOLE_PACKAGE',
    departmentId: null,
  });
const sign = ({ id, contentHash }: Pick<AgreementEntity, 'id' | 'contentHash'>, deps: Deps = ground.deps) =>
  signAgreement(deps, callerOf(ground.cast.operatorAdmin), {
    agreementId: id,
    contentHash: contentHash ?? '',
  });

describe('a whole package', () => {
  it('[A-08] is sought for one operator, of two selections that are opened at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await filed();
      const outcomes = await Promise.all([open(id), open(id, there)]);
      expect(outcomes.map(codeOf).sort()).toEqual(['PLAN_HAS_OPEN_SELECTION', null]);
      expect(await ground.manager.countBy(SelectionEntity, { planId: id })).toBe(1);
    }
  });

  it('[A-08] is concluded with one operator, of two agreements that are signed at the same moment', async () => {
    const { manager, cast } = ground;
    for (let round = 0; round < ROUNDS; round += 1) {
      // Drawn up while the plan authorised by field, and signed once it authorises the whole package.
      const plan = await filed('BY_FIELD');
      const drafts = [];
      for (let count = 0; count < 2; count += 1) {
        const { selection } = await appointed(plan);
        const draft = await aDraft(manager, cast, { selectionId: selection.id });
        await aSignature(manager, cast, draft, 'AGENCY');
        drafts.push(draft);
      }
      await aMajorChange(manager, cast, plan.id, { isApproved: true, mode: 'WHOLE_PACKAGE' });
      const [first, second] = drafts;
      if (!first || !second) throw new Error('Two were drafted');
      const outcomes = await Promise.all([sign(first), sign(second, there)]);
      expect(outcomes.map(codeOf).sort()).toEqual(['PLAN_HAS_AGREEMENT', null]);
      const signed = await manager.countBy(AgreementEntity, [
        { id: first.id, state: 'SIGNED' },
        { id: second.id, state: 'SIGNED' },
      ]);
      expect(signed).toBe(1);
    }
  });

  it('[A-08] is sought anew once the appointment was taken back, with which its draft falls', async () => {
    const { manager, cast } = ground;
    const plan = await filed();
    const { selection } = await appointed(plan);
    expect(codeOf(await open(plan.id))).toBe('PLAN_HAS_APPOINTMENT');
    const draft = await aDraft(manager, cast, { selectionId: selection.id });
    await aSignature(manager, cast, draft, 'AGENCY');
    expect(codeOf(await open(plan.id))).toBe('PLAN_HAS_AGREEMENT');
    expect(codeOf(await cancel(selection.id))).toBeNull();
    expect(codeOf(await sign(draft))).toBe('APPOINTMENT_TAKEN_BACK');
    expect(codeOf(await open(plan.id))).toBeNull();
  });

  it('[A-08] stays with whom an agreement was signed, until it has ended', async () => {
    const { manager, cast } = ground;
    const plan = await filed();
    const { selection } = await appointed(plan);
    const { id } = await aSignedAgreement(manager, cast, { selectionId: selection.id });
    expect(codeOf(await cancel(selection.id))).toBe('APPOINTMENT_CARRIES_AGREEMENT');
    expect(codeOf(await open(plan.id))).toBe('PLAN_HAS_AGREEMENT');
    await manager.update(AgreementEntity, { id }, { state: 'TERMINATED', version: () => 'version + 1' });
    expect(codeOf(await open(plan.id))).toBeNull();
    // Somebody else is sought now.
    expect(codeOf(await draftOn(selection.id))).toBe('PLAN_HAS_OPEN_SELECTION');
  });

  it('[A-08] has no second draft beside what was agreed while the plan authorised by field', async () => {
    const { unusedSelectionId, draft } = await aPlanThatBecameWhole(ground.manager, ground.cast);
    expect(codeOf(await draftOn(unusedSelectionId))).toBe('PLAN_HAS_AGREEMENT');
    expect(codeOf(await cancel(draft.selectionId ?? ''))).toBeNull();
    expect(codeOf(await cancel(unusedSelectionId))).toBeNull();
  });
});

it('[A-08] authorisation by field has several operators', async () => {
  const plan = await filed('BY_FIELD');
  expect(codeOf(await open(plan.id))).toBeNull();
  const { selection } = await appointed(plan);
  expect(codeOf(await open(plan.id))).toBeNull();
  expect(codeOf(await draftOn(selection.id))).toBeNull();
});
