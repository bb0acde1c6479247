import { In, IsNull } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay } from '../../../src/kernel/legal-date';
import { runDueTimers } from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { setTermTimers } from '../../../src/modules/authorisation';
import { activateAgreement } from '../../../src/modules/authorisation/service/activate-agreement.service';
import { addResourcesToScope } from '../../../src/modules/authorisation/service/add-resources-to-scope.service';
import { removeResourcesFromScope } from '../../../src/modules/authorisation/service/remove-resources-from-scope.service';
import { terminateAgreement } from '../../../src/modules/authorisation/service/terminate-agreement.service';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { AgreementResourceEntity } from '../../../src/modules/catalogue';
import { TIMER_HANDLERS } from '../../../src/timers';
import { aDuty } from '../../support/agenda';
import { aPublication, aSignedAgreement, aStartedAgreement } from '../../support/agreements';
import { anAgreement, aResource } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';

describe('the scope of an agreement that starts', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
  });
  afterAll(() => ground.dataSource.destroy());

  const version = async (id: string): Promise<number> =>
    (await ground.manager.findOneByOrFail(AgreementEntity, { id })).version;
  const resource = (agreementId?: string) =>
    aResource(ground.manager, {
      holderId: ground.cast.department.id,
      ...(agreementId !== undefined && { agreementId }),
    });
  const dutiesOf = (...subjectIds: string[]): Promise<DutyEntity[]> =>
    ground.manager.find(DutyEntity, { where: { subjectId: In(subjectIds) }, order: { id: 'ASC' } });

  it('[B-12] is registered by the holders from its start on, and not while it is drawn up', async () => {
    const { deps, cast, manager } = ground;
    const { id: agreementId } = await aSignedAgreement(manager, cast);
    const before = await resource(agreementId);
    const added = await resource();
    await addResourcesToScope(deps, callerOf(cast.agencyReviewer), {
      agreementId,
      expectedVersion: await version(agreementId),
      resourceIds: [added.id],
    });
    expect(await dutiesOf(before.id, added.id)).toEqual([]);
    const outcome = await activateAgreement(deps, callerOf(cast.agencyRuling), {
      agreementId,
      expectedVersion: await version(agreementId),
    });
    expect(outcome.ok).toBe(true);
    expect(await dutiesOf(before.id, added.id)).toMatchObject(
      [before, added].map(() => ({
        kind: 'REGISTER_RESOURCE',
        holderId: cast.department.id,
        escalatesToId: cast.agency.id,
        dueOn: '2026-12-21',
      })),
    );
  });

  it('[A-20] is published anew after it has changed, with days of its own', async () => {
    const { deps, cast, manager, clock } = ground;
    const started = await aStartedAgreement(manager, cast);
    const { id: agreementId } = started;
    const [kept, added] = [await resource(agreementId), await resource()];
    const change = async (act: typeof addResourcesToScope, ids: string[]): Promise<void> => {
      const outcome = await act(deps, callerOf(cast.agencyRuling), {
        agreementId,
        expectedVersion: await version(agreementId),
        resourceIds: ids,
      });
      expect(outcome.ok).toBe(true);
    };
    const remove: typeof addResourcesToScope = (deps_, caller, command) =>
      removeResourcesFromScope(deps_, caller, { ...command, reason: '业务调整' });

    await change(addResourcesToScope, [added.id]);
    expect(await dutiesOf(agreementId)).toEqual([]);

    await aPublication(manager, cast, started);
    await change(remove, [added.id]);
    expect(await dutiesOf(agreementId)).toMatchObject([
      { kind: 'PUBLISH_AGREEMENT', holderId: cast.agency.id, state: 'OPEN', dueOn: '2026-11-30' },
    ]);

    clock.set('2026-11-25T02:00:00.000Z');
    await change(remove, [kept.id]);
    expect(await dutiesOf(agreementId)).toMatchObject([
      { state: 'CANCELLED' },
      { state: 'OPEN', dueOn: '2026-12-02' },
    ]);
  });

  it.each(['terminated', 'expired'] as const)(
    '[B-12] needs no registration any more once the agreement is %s, unless another one covers it',
    async (how) => {
      const { deps, cast, manager, clock } = ground;
      const endsOn = legalDateOf(clock.now());
      const other = await anAgreement(manager, ground.market);
      const ending = await anAgreement(manager, ground.market, { endsOn });
      await setTermTimers(manager, deps, { id: ending.id, endsOn });
      const [own, shared] = [await resource(ending.id), await resource(ending.id)];
      await manager.insert(AgreementResourceEntity, {
        agreementId: other.id,
        resourceId: shared.id,
        addedOn: '2026-01-01',
        removedAt: null,
        removalReason: null,
        decisionId: null,
      });
      for (const { id: subjectId } of [own, shared]) {
        await aDuty(manager, { kind: 'REGISTER_RESOURCE', subjectId, holderId: cast.department.id });
      }
      if (how === 'terminated') {
        const outcome = await terminateAgreement(deps, callerOf(cast.agencyRuling), {
          agreementId: ending.id,
          expectedVersion: 1,
          ground: 'OTHER_VIOLATION',
          reason: '严重违法',
          documentHash: '0'.repeat(64),
        });
        expect(outcome.ok).toBe(true);
      } else {
        clock.set(startOfLegalDay(addDays(endsOn, 1)));
        await runDueTimers(deps, TIMER_HANDLERS);
      }
      expect(await dutiesOf(own.id, shared.id)).toMatchObject([
        { subjectId: own.id, state: 'CANCELLED' },
        { subjectId: shared.id, state: 'OPEN' },
      ]);
      // What it covered to the end stays on record.
      expect(
        await manager.countBy(AgreementResourceEntity, { agreementId: ending.id, removedAt: IsNull() }),
      ).toBe(2);
    },
  );
});
