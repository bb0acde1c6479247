import { runDueTimers } from '../../../src/modules/agenda';
import { DutyEntity } from '../../../src/modules/agenda/store/duty.entity';
import { NoticeEntity } from '../../../src/modules/agenda/store/notice.entity';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { DataResourceEntity, staleResources, watchFreshness } from '../../../src/modules/catalogue';
import { freshnessOn, INTERVAL_LENGTHS } from '../../../src/policy';
import { UPDATE_INTERVALS, type UpdateInterval } from '../../../src/policy/vocabulary';
import { isStale } from '../../../src/modules/catalogue/store/stale.query';
import { addDays } from '../../../src/kernel/legal-date';
import { anOrganisation } from '../../support/builders';
import { anAgreement, aResource } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';

const START = '2026-11-23T02:00:00.000Z';

describe('resources that become stale', () => {
  let ground: MarketGround;
  let holderId: string;
  beforeAll(async () => {
    ground = await openMarket();
  });
  beforeEach(async () => {
    ({ id: holderId } = await anOrganisation(ground, 'SUPPLYING_DEPARTMENT'));
  });
  afterEach(() => {
    ground.clock.set(START);
  });
  afterAll(() => ground.dataSource.destroy());

  const watched = async (
    updateInterval: UpdateInterval,
    lastUpdatedOn: string,
    more: Partial<DataResourceEntity> & { agreementId?: string } = {},
  ): Promise<string> => {
    const row = await aResource(ground.manager, { holderId, updateInterval, lastUpdatedOn, ...more });
    await watchFreshness(ground.manager, ground.clock, [row]);
    return row.id;
  };
  const run = (): Promise<number> => runDueTimers(ground.deps, [staleResources]);
  const dutiesOf = (subjectId: string): Promise<DutyEntity[]> =>
    ground.manager.findBy(DutyEntity, { subjectId, kind: 'UPDATE_RESOURCE' });

  it('[B-09] are told to their holder at midnight in Shanghai, with a duty and its day', async () => {
    const agreement = await anAgreement(ground.manager, ground.market);
    const id = await watched('MONTHLY', '2026-11-01', { agreementId: agreement.id });
    ground.clock.set('2026-12-01T15:59:59.999Z');
    expect(await run()).toBe(0);
    ground.clock.set('2026-12-01T16:00:00.000Z');
    expect(await run()).toBe(1);
    const [duty] = await dutiesOf(id);
    expect(duty).toMatchObject({
      holderId,
      escalatesToId: ground.cast.agency.id,
      // Five working days from 2 December 2026.
      dueOn: '2026-12-09',
      state: 'OPEN',
    });
    const notices = await ground.manager.findBy(NoticeEntity, { subjectId: id, kind: 'RESOURCE_STALE' });
    expect(notices.map(({ recipientId, params }) => ({ recipientId, dueOn: params['dueOn'] }))).toEqual([
      { recipientId: holderId, dueOn: '2026-12-01' },
    ]);
  });

  it('[B-09] are passed over when they were updated in time', async () => {
    const id = await watched('MONTHLY', '2026-11-01');
    await ground.manager.update(DataResourceEntity, { id }, { lastUpdatedOn: '2026-11-23' });
    ground.clock.set('2026-12-02T00:00:00.000Z');
    expect(await run()).toBe(1);
    expect(await dutiesOf(id)).toEqual([]);
  });

  it('are told once, however often the clock looks', async () => {
    const id = await watched('WEEKLY', '2026-11-20');
    await watched('WEEKLY', '2026-11-21');
    ground.clock.set('2026-12-05T00:00:00.000Z');
    expect(await run()).toBe(2);
    expect(await dutiesOf(id)).toHaveLength(1);
    expect(await run()).toBe(0);
  });

  it('are told at once when they come in stale', async () => {
    const id = await watched('DAILY', '2020-01-01');
    expect(await run()).toBe(1);
    expect(await dutiesOf(id)).toHaveLength(1);
  });

  it('share one timer for each holder and day', async () => {
    const rows = [];
    for (let count = 0; count < 6; count += 1) {
      rows.push(
        await aResource(ground.manager, { holderId, updateInterval: 'WEEKLY', lastUpdatedOn: '2026-11-22' }),
      );
    }
    await watchFreshness(ground.manager, ground.clock, rows);
    expect(await ground.manager.countBy(TimerEntity, { subjectId: holderId })).toBe(1);
    ground.clock.set('2026-12-01T00:00:00.000Z');
    expect(await run()).toBe(1);
    expect(await ground.manager.countBy(DutyEntity, { holderId })).toBe(6);
  });

  it('of a large catalogue are told page by page, so that nobody waits for all', async () => {
    const rows = [];
    for (let count = 0; count < 501; count += 1) {
      rows.push(
        await aResource(ground.manager, { holderId, updateInterval: 'DAILY', lastUpdatedOn: '2026-11-22' }),
      );
    }
    await watchFreshness(ground.manager, ground.clock, rows);
    ground.clock.set('2026-11-24T00:00:00.000Z');
    expect(await run()).toBe(2);
    expect(await ground.manager.countBy(DutyEntity, { holderId, kind: 'UPDATE_RESOURCE' })).toBe(501);
  });

  it.each(UPDATE_INTERVALS)('are the same to the database and to the rule: %s', async (updateInterval) => {
    const length = INTERVAL_LENGTHS[updateInterval];
    for (const lastUpdatedOn of ['2027-01-31', '2028-02-29', '2026-11-30', '2026-08-31']) {
      const { id } = await aResource(ground.manager, { holderId, updateInterval, lastUpdatedOn });
      for (let ahead = 0; ahead < 400; ahead += length !== null && 'days' in length ? 1 : 29) {
        for (const days of [ahead, ahead + 1, ahead + 2]) {
          const today = addDays(lastUpdatedOn, days);
          const isThere = await ground.manager
            .createQueryBuilder(DataResourceEntity, 'resource')
            .where({ id })
            .andWhere(isStale('resource'), { today })
            .getExists();
          const { state } = freshnessOn(today, { updateInterval, lastUpdatedOn });
          expect({ today, isStale: isThere }).toEqual({ today, isStale: state === 'STALE' });
        }
        if (length !== null && 'days' in length && ahead > 10) break;
      }
    }
  });
});
