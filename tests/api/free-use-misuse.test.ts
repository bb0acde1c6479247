import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { freshKey } from '../support/free-use';
import { aDeliveredOrder, aFreeOrder, anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const CASE = `case { id kind state ruling about version subjectId originId
  chain { position nodeId label } reports { number kind evidence reportedBy { id } }
  rulings { number ruling reason orderId } availableTransitions { operation to isOpen } history { type } }`;
const REPORT = `mutation ($input: ReportMisuseInput!) { reportMisuse(input: $input) { ${CASE} ${USER_ERRORS} idempotency { isReplay } } }`;
const RULE = `mutation ($input: RuleCaseInput!) { ruleCase(input: $input) { ${CASE} ${USER_ERRORS} } }`;
const REOPEN = `mutation ($input: ReopenCaseInput!) { reopenCase(input: $input) { ${CASE} ${USER_ERRORS} } }`;
const CASES = `query ($where: CaseWhere) { cases(first: 100, where: $where) { nodes { id kind state } } }`;
const NODE = `query ($id: ID!) { node(id: $id) { id ... on Case { kind agency { id } } } }`;
const READ = `query ($id: ID!) { order(id: $id) { version freeUse { caseId regularisedByOrderId stoppedAt grant { standing } } history { type } } }`;
const DELIVER = `mutation ($input: DeliverOrderInput!) { deliverOrder(input: $input) { delivery { id } ${USER_ERRORS} } }`;

describe('misuse of a free use', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await product();
  });
  afterAll(() => server.stop());

  const product = (agencyId?: string, operatorId?: string): Promise<PricedProduct> =>
    aPricedProduct(
      server.manager,
      { ...server.market, ...(agencyId && { agencyId }), ...(operatorId && { operatorId }) },
      { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
    );
  const user = () => ({ buyerId: server.cast.enterprise.id, placedBy: server.cast.enterpriseBuyer.personId });
  const granted = (state: 'APPROVED' | 'DELIVERED' = 'DELIVERED', of = built) =>
    aFreeOrder(server.manager, of, { ...user(), state });
  const EVIDENCE = { kind: 'ONWARD_SUPPLY', evidence: '在第三方平台发现转售' };
  const report = (orderId: string, more: object = {}, as: Persona = server.cast.operatorSecurity) =>
    server.execute(REPORT, { input: { idempotencyKey: freshKey(), orderId, ...EVIDENCE, ...more } }, { as });
  const rule = (caseId: string, more: object, as: Persona = server.cast.agencyRuling) =>
    server.execute(RULE, { input: { caseId, expectedVersion: 1, reason: '查证属实', ...more } }, { as });
  const read = async (id: string) =>
    (await server.execute(READ, { id }, { as: server.cast.regulator })).at('order') as {
      version: number;
      freeUse: Record<string, unknown> & { grant: { standing: string } };
    };
  const opened = async (state: 'APPROVED' | 'DELIVERED' = 'DELIVERED') => {
    const order = await granted(state);
    return { order, caseId: (await report(order.id)).text('reportMisuse.case.id') };
  };
  const foreignOrder = async () => {
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const operator = await anOrganisation(server, 'OPERATOR');
    const stranger = await aPersonIn(server, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER');
    return aFreeOrder(server.manager, await product(agency.id, operator.id), {
      buyerId: stranger.organisationId,
      placedBy: stranger.personId,
      state: 'DELIVERED',
    });
  };
  const foreignCase = async () => {
    const agency = await anOrganisation(server, 'IMPLEMENTING_AGENCY');
    const order = await granted('DELIVERED', await product(agency.id));
    return (await report(order.id)).text('reportMisuse.case.id');
  };

  describe('reportMisuse', () => {
    itGuards({
      server: () => server,
      field: 'reportMisuse',
      query: REPORT,
      admitted: ['operatorProduct', 'operatorSecurity', 'agencyReviewer', 'agencyRuling'],
      by: 'operatorSecurity',
      id: { field: 'orderId', kind: 'order' },
      good: async () => ({ idempotencyKey: freshKey(), orderId: (await granted()).id, ...EVIDENCE }),
      isEdit: false,
      foreign: async () => ({ idempotencyKey: freshKey(), orderId: (await foreignOrder()).id, ...EVIDENCE }),
      bad: [
        { _case: 'no evidence', evidence: '' },
        { _case: 'an unknown kind', kind: 'RUDENESS' },
      ],
    });

    it('[F-13] stops the grant at once and opens a case with its chain, its parties told', async () => {
      const order = await granted('APPROVED');
      const answer = await report(order.id);
      expect(answer.at('reportMisuse')).toMatchObject({
        case: {
          kind: 'FREE_USE_MISUSE',
          state: 'OPEN',
          ruling: null,
          about: built.product.productCode,
          subjectId: order.id,
          originId: order.id,
          chain: [
            { position: 1, nodeId: order.id },
            { position: 2, nodeId: server.cast.enterprise.id },
          ],
          reports: [{ number: 1, kind: 'ONWARD_SUPPLY', reportedBy: { id: server.cast.operator.id } }],
          rulings: [],
          availableTransitions: [{ operation: 'ruleCase', to: 'RULED', isOpen: false }],
        },
        userErrors: [],
      });
      expect(await read(order.id)).toMatchObject({
        version: 2,
        freeUse: { caseId: answer.text('reportMisuse.case.id'), grant: { standing: 'STOPPED' } },
        history: [{ type: 'FREE_GRANT_STOPPED' }],
      });
      const deliver = {
        idempotencyKey: freshKey(),
        orderId: order.id,
        expectedVersion: 2,
        accessNote: '接口',
      };
      await expectRefusal(
        server,
        () => server.execute(DELIVER, { input: deliver }, { as: server.cast.operatorProduct }),
        {
          field: 'deliverOrder',
          code: 'FREE_GRANT_STOPPED',
          ruleId: 'D-08',
        },
      );
      const told: { recipient_id: string }[] = await server.dataSource.query(
        "SELECT recipient_id FROM notice WHERE kind = 'FREE_GRANT_STOPPED' AND subject_id = ?",
        [order.id],
      );
      expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual(
        [server.cast.enterprise.id, server.cast.operator.id, server.cast.agency.id].sort(),
      );
    });

    it('adds a further report to the one case, and a repeated one not twice', async () => {
      const order = await granted();
      const input = { idempotencyKey: freshKey(), orderId: order.id, ...EVIDENCE };
      const first = await server.execute(REPORT, { input }, { as: server.cast.operatorSecurity });
      const again = await server.execute(REPORT, { input }, { as: server.cast.operatorSecurity });
      expect(again.at('reportMisuse.idempotency.isReplay')).toBe(true);
      const other = await report(order.id, { kind: 'OTHER_PURPOSE' }, server.cast.agencyReviewer);
      expect(other.text('reportMisuse.case.id')).toBe(first.text('reportMisuse.case.id'));
      expect(other.at('reportMisuse.case.reports')).toHaveLength(2);
    });

    it.each([
      { _case: 'of an order without grant', application: true },
      { _case: 'by way of a derived product', kind: 'DERIVED_PRODUCT' },
    ])('refuses a report $_case', async ({ application, kind }) => {
      const order = application ? await aFreeOrder(server.manager, built, user()) : await granted();
      await expectRefusal(server, () => report(order.id, kind ? { kind } : {}), {
        field: 'reportMisuse',
        ...(kind
          ? { code: 'INVALID_INPUT', path: ['kind'] }
          : { code: 'MISUSE_WITHOUT_GRANT', ruleId: 'F-13' }),
      });
    });

    it('[F-13] asks the operator to cut off what was delivered', async () => {
      const order = await granted();
      await report(order.id);
      const duties: unknown = await server.dataSource.query(
        'SELECT kind, holder_id FROM duty WHERE subject_id = ?',
        [order.id],
      );
      expect(duties).toEqual([{ kind: 'REVOKE_FREE_USE', holder_id: server.cast.operator.id }]);
    });
  });

  describe('ruleCase', () => {
    itGuards({
      server: () => server,
      field: 'ruleCase',
      query: RULE,
      admitted: ['agencyRuling'],
      by: 'agencyRuling',
      id: { field: 'caseId', kind: 'case' },
      good: async () => ({
        caseId: (await opened()).caseId,
        expectedVersion: 1,
        ruling: 'STOP',
        reason: '查证属实',
      }),
      isEdit: true,
      foreign: async () => ({
        caseId: await foreignCase(),
        expectedVersion: 1,
        ruling: 'STOP',
        reason: '查证属实',
      }),
      bad: [
        { _case: 'an unknown ruling', ruling: 'FINE' },
        { _case: 'no reason', reason: '' },
      ],
    });

    it('[D-08] stops for good, after which nothing more is reported', async () => {
      const { order, caseId } = await opened();
      const answer = await rule(caseId, { ruling: 'STOP' });
      expect(answer.at('ruleCase.case')).toMatchObject({
        state: 'RULED',
        ruling: 'STOP',
        version: 2,
        rulings: [{ number: 1, ruling: 'STOP', reason: '查证属实', orderId: null }],
        availableTransitions: [{ operation: 'reopenCase', to: 'REOPENED', isOpen: true }],
      });
      expect((await read(order.id)).freeUse.grant.standing).toBe('STOPPED');
      await expectRefusal(server, () => report(order.id), {
        field: 'reportMisuse',
        code: 'FREE_GRANT_STOPPED_FOR_GOOD',
        ruleId: 'F-13',
      });
      await expectRefusal(server, () => rule(caseId, { ruling: 'LIFT', expectedVersion: 2 }), {
        field: 'ruleCase',
        code: 'CASE_RULED_BEFORE',
        ruleId: 'D-08',
      });
    });

    it('[D-08] lifts, and the use goes on; a new report looks at the case again', async () => {
      const { order, caseId } = await opened();
      await rule(caseId, { ruling: 'LIFT', reason: '系误报' });
      expect((await read(order.id)).freeUse).toMatchObject({
        stoppedAt: null,
        grant: { standing: 'RUNNING' },
      });
      const again = await report(order.id, { evidence: '再次发现' });
      expect(again.at('reportMisuse.case')).toMatchObject({
        id: caseId,
        state: 'REOPENED',
        ruling: 'LIFT',
        reports: [{ number: 1 }, { number: 2 }],
        rulings: [{ number: 1 }],
      });
      expect((await read(order.id)).freeUse.grant.standing).toBe('STOPPED');
      const second = await rule(caseId, { ruling: 'STOP', expectedVersion: 3 });
      expect(second.at('ruleCase.case.rulings')).toMatchObject([{ ruling: 'LIFT' }, { ruling: 'STOP' }]);
    });

    it('[D-08] regularises only by a paid order for industry of the same user and product', async () => {
      const { order, caseId } = await opened();
      const unpaid = await anOrder(server.manager, built, user());
      const others = await anOrder(server.manager, await product(), { ...user(), state: 'PAID' });
      for (const orderId of [null, order.id, unpaid.id, others.id]) {
        await expectRefusal(server, () => rule(caseId, { ruling: 'REGULARISE', orderId }), {
          field: 'ruleCase',
          code: 'CASE_NEEDS_INDUSTRY_ORDER',
          ruleId: 'D-08',
        });
      }
      await expectRefusal(server, () => rule(caseId, { ruling: 'REGULARISE', orderId: newId('order') }), {
        field: 'ruleCase',
        code: 'NOT_FOUND',
        path: ['orderId'],
      });
      const paid = await anOrder(server.manager, built, { ...user(), state: 'PAID' });
      const answer = await rule(caseId, { ruling: 'REGULARISE', orderId: paid.id });
      expect(answer.at('ruleCase.case')).toMatchObject({
        ruling: 'REGULARISE',
        rulings: [{ orderId: paid.id }],
      });
      expect((await read(order.id)).freeUse).toMatchObject({
        regularisedByOrderId: paid.id,
        grant: { standing: 'STOPPED' },
      });
    });

    it('[D-08] takes no order for any other ruling', async () => {
      const { caseId } = await opened();
      const paid = await aDeliveredOrder(server.manager, built, user());
      await expectRefusal(server, () => rule(caseId, { ruling: 'STOP', orderId: paid.id }), {
        field: 'ruleCase',
        code: 'CASE_ORDER_NOT_NEEDED',
        ruleId: 'D-08',
      });
    });
  });

  describe('reopenCase', () => {
    const ruled = async (ruling = 'LIFT') => {
      const { order, caseId } = await opened();
      await rule(caseId, { ruling });
      return { order, caseId };
    };
    itGuards({
      server: () => server,
      field: 'reopenCase',
      query: REOPEN,
      admitted: ['agencyRuling'],
      by: 'agencyRuling',
      id: { field: 'caseId', kind: 'case' },
      good: async () => ({ caseId: (await ruled()).caseId, expectedVersion: 2, reason: '有新证据' }),
      isEdit: true,
      foreign: async () => ({ caseId: await foreignCase(), expectedVersion: 1, reason: '有新证据' }),
      bad: [{ _case: 'no reason', reason: '' }],
    });

    it('[D-08] looks again at what was lifted, and stops the use again', async () => {
      const { order, caseId } = await ruled();
      const input = { caseId, expectedVersion: 2, reason: '有新证据' };
      const answer = await server.execute(REOPEN, { input }, { as: server.cast.agencyRuling });
      expect(answer.at('reopenCase.case')).toMatchObject({
        state: 'REOPENED',
        version: 3,
        rulings: [{ number: 1 }],
      });
      expect((await read(order.id)).freeUse.grant.standing).toBe('STOPPED');
      const lifted = await rule(caseId, { ruling: 'LIFT', expectedVersion: 3 });
      expect(lifted.refusals('ruleCase')).toEqual([]);
      expect((await read(order.id)).freeUse.grant.standing).toBe('RUNNING');
    });

    it('[D-08] needs a ruling to look again at', async () => {
      const { caseId } = await opened();
      const input = { caseId, expectedVersion: 1, reason: '有新证据' };
      await expectRefusal(server, () => server.execute(REOPEN, { input }, { as: server.cast.agencyRuling }), {
        field: 'reopenCase',
        code: 'CASE_NOT_TO_REOPEN',
        ruleId: 'D-08',
      });
    });
  });

  describe('cases', () => {
    it('are seen by the agency, whom they concern and supervisors, and by nobody else', async () => {
      const { caseId } = await opened();
      const {
        agencyRuling,
        agencyReviewer,
        operatorFinance,
        enterpriseBuyer,
        auditor,
        publicBuyer,
        pricingOfficer,
      } = server.cast;
      const seenBy = async (
        as: Persona,
        where: object = { kinds: ['FREE_USE_MISUSE'], states: ['OPEN'] },
      ) => {
        const list = await server.execute(CASES, { where }, { as });
        expect(list.thrown).toEqual([]);
        const isListed = (list.at('cases.nodes') as { id: string }[]).some(({ id }) => id === caseId);
        const node = (await server.execute(NODE, { id: caseId }, { as })).at('node');
        expect(node === null).toBe(!isListed);
        return isListed;
      };
      for (const as of [agencyRuling, agencyReviewer, operatorFinance, enterpriseBuyer, auditor])
        expect(await seenBy(as)).toBe(true);
      for (const as of [publicBuyer, pricingOfficer]) expect(await seenBy(as)).toBe(false);
      const none = await server.execute(CASES, { where: { states: [] } }, { as: auditor });
      expect(none.at('cases.nodes')).toEqual([]);
    });
  });
});
