import type { DataSource } from 'typeorm';
import type { View } from '../../../src/kernel/view';
import { openDataSource } from '../../../src/data-source';
import { runDueTimers, setTimers } from '../../../src/modules/agenda';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { agreementTimers } from '../../../src/modules/authorisation';
import { addResourcesToScope } from '../../../src/modules/authorisation/service/add-resources-to-scope.service';
import { removeResourcesFromScope } from '../../../src/modules/authorisation/service/remove-resources-from-scope.service';
import { signAgreement } from '../../../src/modules/authorisation/service/sign-agreement.service';
import { AgreementSignatureEntity } from '../../../src/modules/authorisation/store/agreement-signature.entity';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../../src/modules/catalogue';
import { barResource } from '../../../src/modules/catalogue/service/bar-resource.service';
import type { Deps } from '../../../src/platform/deps';
import { aDraft, aSignature } from '../../support/agreements';
import { aResource } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';
import { codeOf } from './life-world';

const ROUNDS = 24;

let ground: MarketGround;
let pool: DataSource;
beforeAll(async () => {
  ground = await openMarket();
  pool = await openDataSource({ url: testDatabaseUrl(), poolSize: 8 });
});
afterAll(() => Promise.all([pool.destroy(), ground.dataSource.destroy()]));

type Draft = Pick<View<AgreementEntity>, 'id'>;

const now = ({ id }: Draft): Promise<AgreementEntity> =>
  ground.manager.findOneByOrFail(AgreementEntity, { id });
const resource = () => aResource(ground.manager, { holderId: ground.cast.department.id });
const resourceOf = async ({ id: agreementId }: Draft): Promise<string> =>
  (await ground.manager.findOneByOrFail(AgreementResourceEntity, { agreementId })).resourceId;
const sign = (draft: Pick<AgreementEntity, 'id' | 'contentHash'>, deps: Deps = ground.deps) =>
  signAgreement(deps, callerOf(ground.cast.operatorAdmin), {
    agreementId: draft.id,
    contentHash: draft.contentHash ?? '',
  });
const add = async (draft: Draft, resourceId: string, deps: Deps = ground.deps) =>
  addResourcesToScope(deps, callerOf(ground.cast.agencyReviewer), {
    agreementId: draft.id,
    expectedVersion: (await now(draft)).version,
    resourceIds: [resourceId],
  });
const bar = (resourceId: string) =>
  barResource(ground.deps, callerOf(ground.cast.agencyRuling), {
    resourceId,
    expectedVersion: 1,
    useBar: 'PRIVACY',
    reason: '经核查可能泄露隐私',
    document: '〔2026〕8号',
  });
const runTimers = () => runDueTimers(ground.deps, agreementTimers);
/** A draft that the agency has signed; two resources lie within its scope. */
const signedByAgency = async () => {
  const draft = await aDraft(ground.manager, ground.cast, { scopeSize: 2 });
  await aSignature(ground.manager, ground.cast, draft, 'AGENCY');
  return draft;
};
const toldOfVoid = async ({ id }: Draft): Promise<string[]> =>
  (await ground.manager.findBy(NoticeEntity, { subjectId: id, kind: 'SIGNATURE_VOIDED' })).map(
    ({ recipientId }) => recipientId,
  );

/** What stands after the signature of the agency was left behind: only both parties anew conclude it. */
async function expectLeftBehind(draft: Draft & Pick<AgreementEntity, 'contentHash'>): Promise<void> {
  expect(codeOf(await sign(draft))).toBe('CONTENT_CHANGED');
  const changed = await now(draft);
  expect(changed).toMatchObject({ state: 'DRAFT', contentRevision: 2 });
  expect(await toldOfVoid(draft)).toEqual([ground.cast.agency.id]);
  expect(codeOf(await sign(changed))).toBeNull();
  expect(await now(draft)).toMatchObject({ state: 'DRAFT' });
  await aSignature(ground.manager, ground.cast, await now(draft), 'AGENCY');
  expect(
    await ground.manager.countBy(AgreementSignatureEntity, { agreementId: draft.id, contentRevision: 2 }),
  ).toBe(2);
}

describe('the scope that is signed', () => {
  it('[A-08] is another content once a resource has entered it', async () => {
    const draft = await signedByAgency();
    expect(codeOf(await add(draft, (await resource()).id))).toBeNull();
    await expectLeftBehind(draft);
  });

  it('[A-08] is another content once a resource has left it', async () => {
    const draft = await signedByAgency();
    const outcome = await removeResourcesFromScope(ground.deps, callerOf(ground.cast.agencyReviewer), {
      agreementId: draft.id,
      expectedVersion: draft.version,
      resourceIds: [await resourceOf(draft)],
      reason: '业务调整',
    });
    expect(codeOf(outcome)).toBeNull();
    await expectLeftBehind(draft);
  });

  it('[A-08] is another content once the catalogue has barred a resource in it', async () => {
    const draft = await signedByAgency();
    expect(codeOf(await bar(await resourceOf(draft)))).toBeNull();
    // Nobody signs what the clock has not written anew yet.
    expect(codeOf(await sign(draft))).toBe('CONTENT_CHANGED');
    expect(await now(draft)).toMatchObject({ contentRevision: 1 });
    await runTimers();
    await expectLeftBehind(draft);
  });

  it('[A-08] comes back as another revision, also when the old resources come back', async () => {
    const draft = await signedByAgency();
    const { id } = await resource();
    await add(draft, id);
    await removeResourcesFromScope(ground.deps, callerOf(ground.cast.agencyReviewer), {
      agreementId: draft.id,
      expectedVersion: (await now(draft)).version,
      resourceIds: [id],
      reason: '业务调整',
    });
    expect(await now(draft)).toMatchObject({ contentRevision: 3, contentHash: draft.contentHash });
    expect(codeOf(await sign(draft))).toBeNull();
    expect(await now(draft)).toMatchObject({ state: 'DRAFT' });
  });

  it('[A-08] is written into a draft of an earlier version before anybody signs it', async () => {
    const draft = await aDraft(ground.manager, ground.cast, { scopeSize: 1 });
    await aSignature(ground.manager, ground.cast, draft, 'AGENCY');
    const { manager } = ground;
    // As an earlier version hashed it: without its scope.
    await manager.update(AgreementEntity, { id: draft.id }, { contentHash: 'e'.repeat(64) });
    const before = { id: draft.id, contentHash: 'e'.repeat(64) };
    expect(codeOf(await sign(before))).toBe('CONTENT_CHANGED');
    await setTimers(manager, [{ kind: 'SCOPE_RESTATEMENT', subjectId: draft.id, dueAt: ground.clock.now() }]);
    await runTimers();
    await expectLeftBehind(before);
  });

  it('[A-08] never grows under a signature that is given at the same moment', async () => {
    const there = { ...ground.deps, dataSource: pool };
    const states: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const draft = await signedByAgency();
      const { id } = await resource();
      const [added, signed] = await Promise.all([add(draft, id), sign(draft, there)]);
      const { state } = await now(draft);
      states.push(state);
      const known = [codeOf(added), codeOf(signed)];
      if (state === 'SIGNED') {
        // The resource came first or not at all: what is signed is what stands there.
        expect(known).toEqual(['VERSION_CONFLICT', null]);
        expect(await ground.manager.countBy(AgreementResourceEntity, { agreementId: draft.id })).toBe(2);
      } else {
        expect(known).toEqual([null, 'CONTENT_CHANGED']);
      }
    }
    expect(new Set(states).size).toBeGreaterThan(0);
  });

  it('[A-08] never shrinks under a signature that is given at the same moment', async () => {
    const there = { ...ground.deps, dataSource: pool };
    for (let round = 0; round < ROUNDS; round += 1) {
      const draft = await signedByAgency();
      const resourceId = await resourceOf(draft);
      const [barred, signed] = await Promise.all([bar(resourceId), sign(draft, there)]);
      expect(codeOf(barred)).toBeNull();
      const { state } = await now(draft);
      // Signed before the bar, it covers what was barred after; otherwise nobody has signed.
      expect([state, codeOf(signed)]).toEqual(
        state === 'SIGNED' ? ['SIGNED', null] : ['DRAFT', 'CONTENT_CHANGED'],
      );
      const { removedAt } = await ground.manager.findOneByOrFail(AgreementResourceEntity, { resourceId });
      expect(removedAt).not.toBeNull();
    }
  });
});
