import { inTransaction } from '../../../src/platform/persistence/transaction';
import {
  AgreementResourceEntity,
  DataResourceEntity,
  previewResources,
  upsertResources,
  type ResourceDraft,
  type UpsertResult,
} from '../../../src/modules/catalogue';
import { requestScope } from '../../../src/platform/graphql/request-scope';
import { aDuty } from '../../support/agenda';
import { anOrganisation } from '../../support/builders';
import { aDraft } from '../../support/catalogue';
import { anAgreement, aResource } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { listenToStatements } from '../../support/statements';

describe('upsertResources', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
  });
  afterAll(() => ground.dataSource.destroy());

  let sequence = 0;
  const code = (): string => {
    sequence += 1;
    return `U-${String(sequence).padStart(5, '0')}`;
  };
  const draft = (more: Partial<ResourceDraft> = {}): ResourceDraft =>
    aDraft({ holderId: ground.cast.department.id, resourceCode: code(), ...more });
  const upsert = (...drafts: ResourceDraft[]): Promise<UpsertResult[]> =>
    inTransaction(ground.dataSource, (manager) =>
      upsertResources(manager, ground.deps, { drafts, decisionId: null }),
    );
  const codesOf = (results: readonly UpsertResult[]): unknown[] =>
    results.map((result) =>
      result.kind === 'REFUSED' ? result.problems.map((problem) => problem.code) : result.kind,
    );
  const stored = (resourceCode: string): Promise<DataResourceEntity> =>
    ground.manager.findOneByOrFail(DataResourceEntity, { resourceCode });

  it('adds what is new, changes what is its own, and says nothing new of the rest', async () => {
    const [first, second] = [draft(), draft()];
    expect(codesOf(await upsert(first, second))).toEqual(['ADDED', 'ADDED']);
    expect(await stored(first.resourceCode)).toMatchObject({
      ...first,
      cataloguedOn: '2026-11-23',
      useBar: null,
      version: 1,
    });
    const changed = { ...second, name: '另一个名称', lastUpdatedOn: '2026-11-20' };
    expect(codesOf(await upsert(first, changed))).toEqual(['UNCHANGED', 'CHANGED']);
    expect(await stored(second.resourceCode)).toMatchObject({ name: '另一个名称', version: 2 });
    expect(await stored(first.resourceCode)).toMatchObject({ version: 1 });
    const { id } = await stored(second.resourceCode);
    const events: unknown = await ground.dataSource.query(
      'SELECT type FROM outbox_event WHERE subject_id = ? ORDER BY id',
      [id],
    );
    expect(events).toEqual([{ type: 'RESOURCE_CATALOGUED' }, { type: 'RESOURCE_REVISED' }]);
  });

  it('refuses each bad draft by its problems and takes the good ones', async () => {
    const other = await anOrganisation(ground, 'SUPPLYING_DEPARTMENT');
    const foreign = await aResource(ground.manager, { holderId: other.id, resourceCode: code() });
    const core = await aResource(ground.manager, {
      holderId: ground.cast.department.id,
      resourceCode: code(),
      grade: 'CORE',
    });
    const good = draft();
    const results = await upsert(
      draft({ resourceCode: foreign.resourceCode }),
      good,
      draft({ resourceCode: good.resourceCode }),
      draft({ resourceCode: core.resourceCode, grade: 'GENERAL' }),
      draft({ resourceCode: '编码', name: '', lastUpdatedOn: '2099-01-01' }),
    );
    expect(codesOf(results)).toEqual([
      ['CODE_OF_ANOTHER_HOLDER'],
      'ADDED',
      ['CODE_REPEATED'],
      ['GRADE_LOWERED'],
      ['CODE_MALFORMED', 'NAME_TOO_SHORT', 'UPDATED_IN_FUTURE'],
    ]);
    expect((await stored(foreign.resourceCode)).name).toBe(foreign.name);
    expect((await stored(core.resourceCode)).version).toBe(1);
  });

  it('keeps the grade where a draft names none, and the bar whatever it says', async () => {
    const { resourceCode } = await aResource(ground.manager, {
      holderId: ground.cast.department.id,
      resourceCode: code(),
      grade: 'IMPORTANT',
      useBar: 'PRIVACY',
      useBarReason: '涉及隐私',
      useBarDocument: '〔2026〕1号',
    });
    expect(codesOf(await upsert(draft({ resourceCode, grade: null })))).toEqual(['CHANGED']);
    expect(await stored(resourceCode)).toMatchObject({ grade: 'IMPORTANT', useBar: 'PRIVACY', version: 2 });
  });

  it('[B-03] takes what became core out of every scope, and [A-15] keeps in an entry what its scope needs', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const inScope = (): Promise<{ readonly id: string; readonly resourceCode: string }> =>
      aResource(ground.manager, {
        holderId: ground.cast.department.id,
        resourceCode: code(),
        agreementId: agreement.id,
      });
    const [core, shared] = [await inScope(), await inScope()];
    const results = await upsert(
      draft({ resourceCode: core.resourceCode, grade: 'CORE', qualityNote: null }),
      draft({ resourceCode: shared.resourceCode, source: 'SHARED', providerRegion: '德州市' }),
    );
    expect(codesOf(results)).toEqual(['CHANGED', ['NEEDED_IN_SCOPE']]);
    const place = { agreementId: agreement.id };
    const left = await ground.manager.findOneBy(AgreementResourceEntity, { ...place, resourceId: core.id });
    expect(left?.removedAt).toEqual(ground.clock.now());
    const stays = await ground.manager.findOneBy(AgreementResourceEntity, {
      ...place,
      resourceId: shared.id,
    });
    expect(stays?.removedAt).toBeNull();
    const timers: unknown = await ground.dataSource.query(
      "SELECT COUNT(*) AS total FROM timer WHERE kind = 'SCOPE_REDUCED' AND subject_id = ?",
      [agreement.id],
    );
    expect(timers).toEqual([{ total: '1' }]);
  });

  it('closes the duty to update of what is fresh by it', async () => {
    const holderId = ground.cast.department.id;
    const weekly = { updateInterval: 'WEEKLY', lastUpdatedOn: '2026-01-01' } as const;
    const { id, resourceCode } = await aResource(ground.manager, {
      holderId,
      resourceCode: code(),
      ...weekly,
    });
    const duty = await aDuty(ground.manager, { holderId, kind: 'UPDATE_RESOURCE', subjectId: id });
    await upsert(draft({ resourceCode, ...weekly, lastUpdatedOn: '2026-11-22' }));
    const states: unknown = await ground.dataSource.query('SELECT state FROM duty WHERE id = ?', [duty.id]);
    expect(states).toEqual([{ state: 'DONE' }]);
  });

  it('answers a dry run as it would answer in earnest, and writes nothing', async () => {
    const known = draft();
    await upsert(known);
    const drafts = [{ ...known, name: '另一个名称' }, known, draft(), draft({ name: '' })];
    const before = await ground.manager.count(DataResourceEntity);
    const dry = codesOf(await previewResources(ground.manager, ground.deps, drafts));
    expect(await ground.manager.count(DataResourceEntity)).toBe(before);
    expect((await stored(known.resourceCode)).version).toBe(1);
    expect(dry).toEqual(['CHANGED', ['CODE_REPEATED'], 'ADDED', ['NAME_TOO_SHORT']]);
    expect(codesOf(await upsert(...drafts))).toEqual(dry);
  });

  it('lets two imports of the same codes both come through', async () => {
    const drafts = Array.from({ length: 20 }, () => draft());
    const backwards = drafts.toReversed().map((one) => ({ ...one, name: '后来的名称' }));
    const [first, second] = await Promise.all([upsert(...drafts), upsert(...backwards)]);
    const kinds = [...first, ...second].map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'ADDED')).toHaveLength(20);
    expect(kinds.filter((kind) => kind === 'CHANGED')).toHaveLength(20);
  });

  it('costs as many statements for 500 drafts as for 2', async () => {
    const log = listenToStatements(ground.dataSource);
    const counts: number[] = [];
    for (const size of [2, 500]) {
      const drafts = Array.from({ length: size }, () => draft());
      for (const name of ['第一版', '第二版']) {
        const requestId = `${String(size)} ${name}`;
        await requestScope.run({ requestId, locale: 'zh' }, () =>
          upsert(...drafts.map((one) => ({ ...one, name }))),
        );
        counts.push(log.of(requestId).length);
      }
    }
    expect(counts.slice(2)).toEqual(counts.slice(0, 2));
  });
});
