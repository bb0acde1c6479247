import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { letClockAct } from '../support/free-use';
import { aFreeOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const ORDER = `order { id state version decisionReason
  freeUse { state appealReason grant { quota } availableTransitions { operation to isOpen reason } } history { type } }`;
const DECIDE = `mutation ($input: DecideFreeUseInput!) { decideFreeUse(input: $input) { ${ORDER} ${USER_ERRORS} } }`;
const APPEAL = `mutation ($input: AppealFreeUseInput!) { appealFreeUse(input: $input) { ${ORDER} ${USER_ERRORS} } }`;
const DECIDE_APPEAL = `mutation ($input: DecideFreeUseAppealInput!) {
  decideFreeUseAppeal(input: $input) { ${ORDER} ${USER_ERRORS} }
}`;
const GRANT = { quota: 50, until: '2027-12-31' };

describe('an appeal', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await product();
  });
  afterAll(() => server.stop());

  const product = (operatorId?: string, agencyId?: string): Promise<PricedProduct> =>
    aPricedProduct(
      server.manager,
      { ...server.market, ...(operatorId && { operatorId }), ...(agencyId && { agencyId }) },
      { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
    );
  const refused = (application: 'PURPOSE_CHECK' | 'REFUSED' | 'APPEALED' = 'REFUSED', of = built) =>
    aFreeOrder(server.manager, of, {
      buyerId: server.cast.publicBody.id,
      placedBy: server.cast.publicBuyer.personId,
      application,
      more: { useFrom: '2026-12-01', useTo: '2027-12-31' },
    });
  const appeal = (orderId: string, expectedVersion = 1, reason = '用途属于公共治理') =>
    server.execute(APPEAL, { input: { orderId, expectedVersion, reason } }, { as: server.cast.publicBuyer });
  const decideAppeal = (orderId: string, more: object = {}, as = server.cast.agencyRuling) =>
    server.execute(
      DECIDE_APPEAL,
      { input: { orderId, expectedVersion: 1, ruling: 'APPROVE', grant: GRANT, ...more } },
      { as },
    );
  const foreign = async (application: 'REFUSED' | 'APPEALED') => {
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const of = await product(undefined, agency.id);
    const stranger = await aPersonIn(server, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER');
    return aFreeOrder(server.manager, of, {
      buyerId: stranger.organisationId,
      placedBy: stranger.personId,
      application,
    });
  };

  describe('appealFreeUse', () => {
    itGuards({
      server: () => server,
      field: 'appealFreeUse',
      query: APPEAL,
      admitted: ['publicBuyer', 'enterpriseBuyer', 'operatorBuyer'],
      by: 'publicBuyer',
      id: { field: 'orderId', kind: 'order' },
      good: async () => ({ orderId: (await refused()).id, expectedVersion: 1, reason: '用途属于公共治理' }),
      isEdit: true,
      foreign: async () => ({
        orderId: (await foreign('REFUSED')).id,
        expectedVersion: 1,
        reason: '公共治理',
      }),
      bad: [{ _case: 'no grounds', reason: '' }],
    });

    it('[D-12] goes to the agency, which owes a decision', async () => {
      const { id } = await refused();
      const answer = await appeal(id);
      expect(answer.at('appealFreeUse')).toMatchObject({
        order: {
          state: 'AWAITING_DECISION',
          version: 2,
          freeUse: {
            state: 'APPEALED',
            appealReason: '用途属于公共治理',
            availableTransitions: [
              { operation: 'decideFreeUseAppeal' },
              { operation: 'decideFreeUseAppeal' },
            ],
          },
          history: [{ type: 'FREE_USE_APPEALED' }],
        },
        userErrors: [],
      });
      const duties: unknown = await server.dataSource.query(
        'SELECT kind, state FROM duty WHERE subject_id = ?',
        [id],
      );
      expect(duties).toEqual([{ kind: 'DECIDE_FREE_USE_APPEAL', state: 'OPEN' }]);
    });

    it('[D-12] is taken once', async () => {
      const { id } = await refused('APPEALED');
      await expectRefusal(server, () => appeal(id), {
        field: 'appealFreeUse',
        code: 'FREE_USE_APPEALED_BEFORE',
        ruleId: 'D-12',
      });
    });

    it('[D-12] needs a refusal', async () => {
      const { id } = await refused('PURPOSE_CHECK');
      await expectRefusal(server, () => appeal(id), {
        field: 'appealFreeUse',
        code: 'FREE_USE_NOT_REFUSED',
        ruleId: 'D-12',
      });
    });

    it.each([
      { _case: 'the last millisecond of the last day', at: '2026-12-08T15:59:59.999Z', isTaken: true },
      { _case: 'the first millisecond after', at: '2026-12-08T16:00:00.000Z', isTaken: false },
      { _case: 'the one after that', at: '2026-12-08T16:00:00.001Z', isTaken: false },
    ])('[D-12] in $_case: taken $isTaken, whether or not the clock has acted', async ({ at, isTaken }) => {
      const now = server.clock.now();
      const { id } = await refused('PURPOSE_CHECK');
      const input = { orderId: id, expectedVersion: 1, ruling: 'REJECT', reason: '材料不全' };
      const refusal = await server.execute(DECIDE, { input }, { as: server.cast.agencyReviewer });
      expect(refusal.refusals('decideFreeUse')).toEqual([]);
      server.clock.set(at);
      if (isTaken) {
        // The clock comes too early, and finds nothing to do.
        await letClockAct(server.deps);
        expect((await appeal(id, 2)).at('appealFreeUse.order.freeUse.state')).toBe('APPEALED');
      } else {
        await expectRefusal(server, () => appeal(id, 2), {
          field: 'appealFreeUse',
          code: 'FREE_USE_APPEAL_LATE',
          ruleId: 'D-12',
        });
        await letClockAct(server.deps);
        const rows: unknown = await server.dataSource.query(
          'SELECT placed.state, own.state AS application FROM data_order placed JOIN free_use own ON own.order_id = placed.id WHERE id = ?',
          [id],
        );
        expect(rows).toEqual([{ state: 'REJECTED', application: 'REJECTED' }]);
      }
      server.clock.set(now);
    });
  });

  describe('decideFreeUseAppeal', () => {
    itGuards({
      server: () => server,
      field: 'decideFreeUseAppeal',
      query: DECIDE_APPEAL,
      admitted: ['agencyReviewer', 'agencyRuling'],
      by: 'agencyRuling',
      id: { field: 'orderId', kind: 'order' },
      good: async () => ({
        orderId: (await refused('APPEALED')).id,
        expectedVersion: 1,
        ruling: 'APPROVE',
        grant: GRANT,
      }),
      isEdit: true,
      foreign: async () => ({
        orderId: (await foreign('APPEALED')).id,
        expectedVersion: 1,
        ruling: 'APPROVE',
        grant: GRANT,
      }),
      bad: [{ _case: 'an unknown ruling', ruling: 'RETURN' }],
    });

    it('[D-12] is decided by another person than the one who refused', async () => {
      const { id } = await refused('APPEALED');
      await expectRefusal(server, () => decideAppeal(id, {}, server.cast.agencyReviewer), {
        field: 'decideFreeUseAppeal',
        code: 'FREE_USE_APPEAL_DECIDED_BY_REFUSER',
        ruleId: 'D-12',
      });
      const granted = await decideAppeal(id);
      expect(granted.at('decideFreeUseAppeal.order')).toMatchObject({
        state: 'APPROVED',
        freeUse: { state: 'GRANTED', grant: { quota: 50 } },
      });
    });

    it('[D-06] is not decided by who checked the form', async () => {
      const person = await aPerson(server);
      const checker = await join(server, person, server.cast.operator, 'OPERATOR_PRODUCT');
      const ruling = await join(server, person, server.cast.agency, 'AGENCY_RULING');
      const { id } = await refused('APPEALED', {
        ...built,
        cast: { ...built.cast, operatorPersonId: checker.personId },
      });
      await expectRefusal(server, () => decideAppeal(id, {}, ruling), {
        field: 'decideFreeUseAppeal',
        code: 'FORM_CHECKER_DECIDES_FREE_USE',
        ruleId: 'D-06',
      });
    });

    it('[D-12] ends in a rejection for good, with its reason, and takes no second appeal', async () => {
      const { id } = await refused('APPEALED');
      const rejected = await decideAppeal(id, { ruling: 'REJECT', grant: null, reason: '服务于单个企业' });
      expect(rejected.at('decideFreeUseAppeal.order')).toMatchObject({
        state: 'REJECTED',
        decisionReason: '服务于单个企业',
        freeUse: { state: 'REJECTED', availableTransitions: [] },
        history: [{ type: 'FREE_USE_REJECTED' }],
      });
      await expectRefusal(server, () => appeal(id, 2), {
        field: 'appealFreeUse',
        code: 'FREE_USE_APPEALED_BEFORE',
        ruleId: 'D-12',
      });
    });

    it('[D-06] needs an appeal', async () => {
      const { id } = await refused();
      await expectRefusal(server, () => decideAppeal(id), {
        field: 'decideFreeUseAppeal',
        code: 'FREE_USE_STATE_FORBIDS',
        ruleId: 'D-06',
      });
    });
  });
});
