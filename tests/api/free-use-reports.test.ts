import { anOrganisation, aPersonIn } from '../support/builders';
import { aFreeUseReport, letClockAct } from '../support/free-use';
import { aFreeOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const ORDER = `order { id version freeUse { suspendedAt suspensionReason grant { standing availableTransitions { operation to isOpen } }
  reports { id number periodFrom periodTo dueOn state unitsUsed outcome rulingReason } } history { type } }`;
const FILE = `mutation ($input: FileFreeUseReportInput!) { fileFreeUseReport(input: $input) { ${ORDER} ${USER_ERRORS} } }`;
const RULE = `mutation ($input: RuleOnFreeUseReportInput!) { ruleOnFreeUseReport(input: $input) { ${ORDER} ${USER_ERRORS} } }`;
const OVERDUE = `mutation ($input: RuleOnOverdueReportInput!) { ruleOnOverdueReport(input: $input) { ${ORDER} ${USER_ERRORS} } }`;
const DELIVER = `mutation ($input: DeliverOrderInput!) { deliverOrder(input: $input) { delivery { id } ${USER_ERRORS} } }`;
const READ = `query ($id: ID!) { order(id: $id) { version freeUse { reports { id number periodFrom periodTo dueOn state } } } }`;

describe('reports on free use', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await product();
  });
  afterAll(() => server.stop());

  const product = (agencyId?: string): Promise<PricedProduct> =>
    aPricedProduct(
      server.manager,
      { ...server.market, ...(agencyId && { agencyId }) },
      { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
    );
  const user = () => ({ buyerId: server.cast.publicBody.id, placedBy: server.cast.publicBuyer.personId });
  const granted = async (report: object = {}, state: 'APPROVED' | 'DELIVERED' = 'DELIVERED') => {
    const order = await aFreeOrder(server.manager, built, { ...user(), state });
    return { order, report: await aFreeUseReport(server.manager, { ...order, ...user() }, report) };
  };
  const foreign = async (report: object) => {
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const stranger = await aPersonIn(server, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER');
    const party = { buyerId: stranger.organisationId, placedBy: stranger.personId };
    const order = await aFreeOrder(server.manager, await product(agency.id), {
      ...party,
      state: 'DELIVERED',
    });
    return aFreeUseReport(server.manager, { ...order, ...party }, report);
  };
  const REPORT = { unitsUsed: 40, outcome: '核对 40 户,停发 2 户' };
  const PAST = { dueOn: '2026-11-20' };
  const file = (reportId: string, more: object = {}) =>
    server.execute(
      FILE,
      { input: { reportId, expectedVersion: 1, ...REPORT, ...more } },
      { as: server.cast.publicBuyer },
    );
  const rule = (reportId: string, more: object = {}) =>
    server.execute(
      RULE,
      { input: { reportId, expectedVersion: 1, ruling: 'ACCEPT', ...more } },
      { as: server.cast.agencyReviewer },
    );
  const overdue = (reportId: string, more: object = {}) =>
    server.execute(
      OVERDUE,
      { input: { reportId, expectedVersion: 1, ruling: 'SUSPEND', reason: '逾期未报', ...more } },
      { as: server.cast.agencyReviewer },
    );
  const dutiesOf = async (subjectId: string): Promise<string[]> => {
    const rows: { kind: string; state: string }[] = await server.dataSource.query(
      'SELECT kind, state FROM duty WHERE subject_id = ? ORDER BY id',
      [subjectId],
    );
    return rows.map(({ kind, state }) => `${kind} ${state}`);
  };

  describe('fileFreeUseReport', () => {
    itGuards({
      server: () => server,
      field: 'fileFreeUseReport',
      query: FILE,
      admitted: ['publicBuyer', 'enterpriseBuyer', 'operatorBuyer'],
      by: 'publicBuyer',
      id: { field: 'reportId', kind: 'freeUseReport' },
      good: async () => ({ reportId: (await granted()).report.id, expectedVersion: 1, ...REPORT }),
      isEdit: true,
      foreign: async () => ({ reportId: (await foreign({})).id, expectedVersion: 1, ...REPORT }),
      bad: [
        { _case: 'a negative use', unitsUsed: -1 },
        { _case: 'no outcome', outcome: '' },
        { _case: 'a hash that is none', documentHash: 'x' },
      ],
    });

    it('[D-10] takes a report, late ones too, and asks the agency to look at it', async () => {
      const { order, report } = await granted(PAST);
      const answer = await file(report.id);
      expect(answer.at('fileFreeUseReport')).toMatchObject({
        order: {
          version: 2,
          freeUse: { reports: [{ state: 'FILED', unitsUsed: 40 }] },
          history: [{ type: 'FREE_USE_REPORTED' }],
        },
        userErrors: [],
      });
      expect(await dutiesOf(report.id)).toEqual(['REVIEW_FREE_USE_REPORT OPEN']);
      await expectRefusal(server, () => file(report.id, { expectedVersion: 2 }), {
        field: 'fileFreeUseReport',
        code: 'FREE_USE_REPORT_STATE_FORBIDS',
        ruleId: 'D-10',
      });
      expect(order.id).toBeDefined();
    });
  });

  describe('ruleOnFreeUseReport', () => {
    itGuards({
      server: () => server,
      field: 'ruleOnFreeUseReport',
      query: RULE,
      admitted: ['agencyReviewer'],
      by: 'agencyReviewer',
      id: { field: 'reportId', kind: 'freeUseReport' },
      good: async () => ({
        reportId: (await granted({ state: 'FILED' })).report.id,
        expectedVersion: 1,
        ruling: 'ACCEPT',
      }),
      isEdit: true,
      foreign: async () => ({
        reportId: (await foreign({ state: 'FILED' })).id,
        expectedVersion: 1,
        ruling: 'ACCEPT',
      }),
      bad: [{ _case: 'an unknown ruling', ruling: 'PRAISE' }],
    });

    it('[D-10] returns a report with a reason, and it is due again', async () => {
      const { report } = await granted({ state: 'FILED', ...PAST });
      await expectRefusal(server, () => rule(report.id, { ruling: 'RETURN' }), {
        field: 'ruleOnFreeUseReport',
        code: 'FREE_USE_REPORT_RETURNED_WITHOUT_REASON',
        ruleId: 'D-10',
      });
      const answer = await rule(report.id, { ruling: 'RETURN', reason: '成效不明' });
      expect(answer.at('ruleOnFreeUseReport.order.freeUse.reports')).toMatchObject([
        { state: 'DUE', dueOn: '2026-12-23', rulingReason: '成效不明' },
      ]);
      expect(await dutiesOf(report.id)).toEqual(['FILE_FREE_USE_REPORT OPEN']);
    });
  });

  describe('ruleOnOverdueReport', () => {
    itGuards({
      server: () => server,
      field: 'ruleOnOverdueReport',
      query: OVERDUE,
      admitted: ['agencyReviewer', 'agencyRuling'],
      by: 'agencyReviewer',
      id: { field: 'reportId', kind: 'freeUseReport' },
      good: async () => ({
        reportId: (await granted(PAST)).report.id,
        expectedVersion: 1,
        ruling: 'SUSPEND',
        reason: '逾期未报',
      }),
      isEdit: true,
      foreign: async () => ({
        reportId: (await foreign(PAST)).id,
        expectedVersion: 1,
        ruling: 'SUSPEND',
        reason: '逾期未报',
      }),
      bad: [{ _case: 'no reason', reason: '' }],
    });

    it('[D-10] gives more time within the limit, and the day moves', async () => {
      const { report } = await granted(PAST);
      await expectRefusal(server, () => overdue(report.id, { ruling: 'EXTEND', extendedTo: '2026-12-24' }), {
        field: 'ruleOnOverdueReport',
        code: 'FREE_USE_REPORT_EXTENSION_INVALID',
        ruleId: 'D-10',
      });
      const answer = await overdue(report.id, { ruling: 'EXTEND', extendedTo: '2026-12-23' });
      expect(answer.at('ruleOnOverdueReport.order')).toMatchObject({
        freeUse: { suspendedAt: null, reports: [{ dueOn: '2026-12-23', state: 'DUE' }] },
      });
      await expectRefusal(server, () => overdue(report.id, { expectedVersion: 2 }), {
        field: 'ruleOnOverdueReport',
        code: 'FREE_USE_REPORT_NOT_OVERDUE',
        ruleId: 'D-10',
      });
    });

    it('gives no time with a suspension', async () => {
      const { report } = await granted(PAST);
      await expectRefusal(server, () => overdue(report.id, { extendedTo: '2026-12-01' }), {
        field: 'ruleOnOverdueReport',
        code: 'INVALID_INPUT',
        path: ['extendedTo'],
      });
    });

    it('[D-10] suspends: no delivery, access is cut, and only filing and acceptance restore it', async () => {
      const { order, report } = await granted(PAST, 'APPROVED');
      const suspended = await overdue(report.id);
      expect(suspended.at('ruleOnOverdueReport.order.freeUse')).toMatchObject({
        suspensionReason: '逾期未报',
        grant: {
          standing: 'SUSPENDED',
          availableTransitions: [
            { operation: 'ruleOnFreeUseReport', to: 'RUNNING', isOpen: true },
            { operation: 'reportMisuse', to: 'STOPPED', isOpen: true },
          ],
        },
      });
      const deliver = (expectedVersion: number) =>
        server.execute(
          DELIVER,
          {
            input: {
              idempotencyKey: `deliver-${String(expectedVersion)}-${order.id}`,
              orderId: order.id,
              expectedVersion,
              accessNote: '接口地址',
            },
          },
          { as: server.cast.operatorProduct },
        );
      await expectRefusal(server, () => deliver(2), {
        field: 'deliverOrder',
        code: 'FREE_GRANT_SUSPENDED',
        ruleId: 'D-10',
      });
      expect(
        (await file(report.id, { expectedVersion: 2 })).at('fileFreeUseReport.order.freeUse.grant.standing'),
      ).toBe('SUSPENDED');
      const accepted = await rule(report.id, { expectedVersion: 3 });
      expect(accepted.at('ruleOnFreeUseReport.order')).toMatchObject({
        freeUse: { suspendedAt: null, suspensionReason: null, grant: { standing: 'RUNNING' } },
        history: expect.arrayContaining([{ type: 'FREE_GRANT_RESTORED' }]) as unknown,
      });
      expect((await deliver(4)).refusals('deliverOrder')).toEqual([]);
    });

    it('[F-13] asks the operator to cut off what was delivered', async () => {
      const { order, report } = await granted(PAST);
      await overdue(report.id);
      expect(await dutiesOf(order.id)).toEqual(['REVOKE_FREE_USE OPEN']);
    });

    it('[D-10] stays suspended while another report is owed', async () => {
      const { order, report } = await granted(PAST);
      const second = await aFreeUseReport(server.manager, { ...order, ...user() }, { ...PAST, number: 2 });
      await overdue(report.id);
      await file(report.id, { expectedVersion: 2 });
      const one = await rule(report.id, { expectedVersion: 3 });
      expect(one.at('ruleOnFreeUseReport.order.freeUse.grant.standing')).toBe('SUSPENDED');
      await file(second.id, { expectedVersion: 4 });
      const both = await rule(second.id, { expectedVersion: 5 });
      expect(both.at('ruleOnFreeUseReport.order.freeUse.grant.standing')).toBe('RUNNING');
    });
  });

  describe('the clock', () => {
    const periodTimer = (orderId: string, dueAt: string, number: number) =>
      server.dataSource.query(
        "INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at) VALUES (?, 'FREE_USE_PERIOD_ENDED', ?, ?, ?, 'WAITING', 0, ?)",
        [`tmr_${orderId.slice(4)}`, orderId, dueAt, JSON.stringify({ number }), dueAt],
      );
    const read = async (id: string) =>
      (await server.execute(READ, { id }, { as: server.cast.publicBuyer })).at('order.freeUse.reports');

    it('[D-10] asks for a report each year and at the end, to the millisecond, and hands an overdue one to the agency', async () => {
      const now = server.clock.now();
      const order = await aFreeOrder(server.manager, built, {
        ...user(),
        state: 'DELIVERED',
        more: { useFrom: '2026-01-01', useTo: '2027-06-30', grantedUntil: '2027-06-30' },
      });
      await periodTimer(order.id, '2026-12-31 16:00:00.000', 1);
      server.clock.set('2026-12-31T15:59:59.999Z');
      await letClockAct(server.deps);
      expect(await read(order.id)).toEqual([]);
      server.clock.set('2026-12-31T16:00:00.000Z');
      await letClockAct(server.deps);
      const first = {
        number: 1,
        periodFrom: '2026-01-01',
        periodTo: '2026-12-31',
        dueOn: '2027-01-30',
        state: 'DUE',
      };
      expect(await read(order.id)).toMatchObject([first]);
      const [{ id: reportId } = { id: '' }] = (await read(order.id)) as { id: string }[];
      expect(await dutiesOf(reportId)).toEqual(['FILE_FREE_USE_REPORT OPEN']);

      server.clock.set('2027-01-30T15:59:59.999Z');
      await letClockAct(server.deps);
      expect(await dutiesOf(reportId)).toEqual(['FILE_FREE_USE_REPORT OPEN']);
      server.clock.set('2027-01-30T16:00:00.001Z');
      await letClockAct(server.deps);
      expect(await dutiesOf(reportId)).toEqual([
        'FILE_FREE_USE_REPORT OVERDUE',
        'REVIEW_OVERDUE_REPORT OPEN',
      ]);

      server.clock.set('2027-06-30T16:00:00.000Z');
      await letClockAct(server.deps);
      expect(await read(order.id)).toMatchObject([
        first,
        { number: 2, periodFrom: '2027-01-01', periodTo: '2027-06-30', dueOn: '2027-07-30', state: 'DUE' },
      ]);
      server.clock.set('2028-06-30T16:00:00.000Z');
      await letClockAct(server.deps);
      expect(await read(order.id)).toHaveLength(2);
      server.clock.set(now);
    });

    it('asks for nothing of what was never delivered', async () => {
      const now = server.clock.now();
      const order = await aFreeOrder(server.manager, built, {
        ...user(),
        state: 'APPROVED',
        more: { useFrom: '2026-01-01', useTo: '2026-06-30', grantedUntil: '2026-06-30' },
      });
      await periodTimer(order.id, '2026-06-30 16:00:00.000', 1);
      await letClockAct(server.deps);
      expect(await read(order.id)).toEqual([]);
      server.clock.set(now);
    });
  });
});
