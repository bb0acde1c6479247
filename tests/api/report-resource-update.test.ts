import type { View } from '../../src/kernel/view';
import { newId } from '../../src/platform/persistence/new-id';
import { runDueTimers } from '../../src/modules/agenda';
import { staleResources, type DataResourceEntity } from '../../src/modules/catalogue';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';
import type { Persona } from '../support/personas';

const REPORT = `mutation ($input: ReportResourceUpdateInput!) {
  reportResourceUpdate(input: $input) {
    resource { id freshness { state staleSince } entry { lastUpdatedOn version } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'reportResourceUpdate';

describe('reportResourceUpdate', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());
  afterEach(() => {
    server.clock.set('2026-11-23T02:00:00.000Z');
  });

  const stale = (more: object = {}): Promise<View<DataResourceEntity>> =>
    aResource(server.manager, {
      holderId: server.cast.department.id,
      updateInterval: 'WEEKLY',
      lastUpdatedOn: '2026-11-01',
      ...more,
    });
  const ask = (
    resourceId: string,
    updatedOn: unknown = '2026-11-22',
    more: object = {},
    as: Persona = server.cast.departmentOfficer,
  ) => server.execute(REPORT, { input: { resourceId, expectedVersion: 1, updatedOn, ...more } }, { as });

  it('refuses who is not signed in', () =>
    expectThrown(
      server,
      () =>
        server.execute(REPORT, {
          input: { resourceId: newId('dataResource'), expectedVersion: 1, updatedOn: '2026-11-22' },
        }),
      'UNAUTHENTICATED',
    ));

  it.each(everybodyBut('departmentOfficer'))('turns %s away', async (name) => {
    const { id } = await stale();
    await expectThrown(server, () => ask(id, '2026-11-22', {}, server.cast[name]), 'FORBIDDEN');
  });

  it('[B-09] makes a stale resource fresh, closes its duty, and lets the clock look again when it is due', async () => {
    const { id } = await stale();
    await server.dataSource.query(
      `INSERT INTO timer (id, kind, subject_id, due_at, params, state, next_try_at)
       VALUES (?, 'RESOURCE_STALE', ?, '2026-11-08 16:00:00', '{}', 'WAITING', '2026-11-08 16:00:00')`,
      [newId('timer'), server.cast.department.id],
    );
    expect(await runDueTimers(server.deps, [staleResources])).toBe(1);
    const dutyOf = async (): Promise<unknown> =>
      server.dataSource.query(
        "SELECT state, closed_by FROM duty WHERE subject_id = ? AND kind = 'UPDATE_RESOURCE'",
        [id],
      );
    expect(await dutyOf()).toEqual([{ state: 'OPEN', closed_by: null }]);

    const answer = await ask(id);
    expect(answer.at(FIELD)).toMatchObject({
      userErrors: [],
      resource: {
        freshness: { state: 'FRESH', staleSince: null },
        entry: { lastUpdatedOn: '2026-11-22', version: 2 },
      },
    });
    expect(await dutyOf()).toEqual([{ state: 'DONE', closed_by: server.cast.departmentOfficer.personId }]);

    // Seven days from 22 November end with the 29th.
    server.clock.set('2026-11-29T15:59:59.999Z');
    expect(await runDueTimers(server.deps, [staleResources])).toBe(0);
    server.clock.set('2026-11-29T16:00:00.000Z');
    expect(await runDueTimers(server.deps, [staleResources])).toBe(1);
    expect(await dutyOf()).toHaveLength(2);
  });

  it('[B-09] leaves the duty open while the resource is stale all the same', async () => {
    const { id } = await stale();
    const answer = await ask(id, '2026-11-02');
    expect(answer.at(`${FIELD}.resource.freshness`)).toEqual({ state: 'STALE', staleSince: '2026-11-10' });
  });

  it('takes a second report of the same day', async () => {
    const { id } = await stale();
    await ask(id);
    expect((await ask(id, '2026-11-22', { expectedVersion: 2 })).refusals(FIELD)).toEqual([]);
  });

  it.each([
    { updatedOn: '2026-11-24', code: 'UPDATE_IN_FUTURE' as const },
    { updatedOn: '2026-10-31', code: 'UPDATE_NOT_NEWER' as const },
  ])('[B-09] refuses $updatedOn: $code', async ({ updatedOn, code }) => {
    const { id } = await stale();
    await expectRefusal(server, () => ask(id, updatedOn), { field: FIELD, code, ruleId: 'B-09' });
  });

  it('counts the day in Shanghai', async () => {
    const { id } = await stale();
    server.clock.set('2026-11-23T16:00:00.000Z');
    expect((await ask(id, '2026-11-24')).refusals(FIELD)).toEqual([]);
  });

  it('finds no resource of another department', async () => {
    const other = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    const as = await aPersonIn(server, other, 'DEPARTMENT_OFFICER');
    const { id } = await stale();
    for (const [resourceId, persona] of [
      [id, as],
      [newId('dataResource'), server.cast.departmentOfficer],
    ] as const) {
      await expectRefusal(server, () => ask(resourceId, '2026-11-22', {}, persona), {
        field: FIELD,
        code: 'NOT_FOUND',
        path: ['resourceId'],
      });
    }
  });

  it('names the present version to who has read an older one', async () => {
    const { id } = await stale();
    await expectRefusal(server, () => ask(id, '2026-11-22', { expectedVersion: 2 }), {
      field: FIELD,
      code: 'VERSION_CONFLICT',
    });
  });

  it.each(['2027-02-29', '22/11/2026', 20261122, null])('refuses %j as a day', async (updatedOn) => {
    const { id } = await stale();
    await expectThrown(server, () => ask(id, updatedOn), 'BAD_USER_INPUT');
  });
});
