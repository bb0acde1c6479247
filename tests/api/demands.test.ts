import { randomUUID } from 'node:crypto';
import { DemandEntity } from '../../src/modules/demand/store/demand.entity';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aDemand, aScenario } from '../support/demand';
import { anAgreement, aPricedProduct, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const POST = `mutation ($input: PostDemandInput!) {
  postDemand(input: $input) { demand { id state version poster { id } } ${USER_ERRORS} idempotency { isReplay } }
}`;
const ANSWER = `mutation ($input: AnswerDemandInput!) {
  answerDemand(input: $input) { demand { id state version answer answerText productId } ${USER_ERRORS} }
}`;
const WITHDRAW = `mutation ($input: WithdrawDemandInput!) {
  withdrawDemand(input: $input) { demand { id state version } ${USER_ERRORS} }
}`;
const REQUEST = `mutation ($input: RequestDataInput!) {
  requestData(input: $input) { dataRequest { id demand { id state } } ${USER_ERRORS} }
}`;
const LIST = `query ($first: Int, $state: DemandState) {
  demands(first: $first, state: $state) { nodes { id state availableTransitions { operation to isOpen reason } } }
}`;

describe('demands', () => {
  let server: MarketServer;
  let agreementId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    agreementId = (await anAgreement(server.manager, server.market)).id;
  });
  afterAll(() => server.stop());

  const key = (): string => `key-${randomUUID()}`;
  const post = (as?: Persona, more: object = {}) =>
    server.execute(
      POST,
      {
        input: {
          idempotencyKey: key(),
          agreementId,
          title: '冷链物流温控数据',
          description: '冷库月度汇总',
          field: 'TRANSPORT',
          purposeClass: 'INDUSTRY',
          ...more,
        },
      },
      as ? { as } : {},
    );
  const posted = async () => {
    const { organisationId: posterId, personId: postedBy } = server.cast.enterpriseBuyer;
    return (await aDemand(server.manager, { agreementId, posterId, postedBy })).id;
  };
  const answer = (demandId: string, more: object = {}, as: Persona = server.cast.operatorProduct) =>
    server.execute(
      ANSWER,
      { input: { demandId, expectedVersion: 1, answer: 'ACCEPT', text: '已受理', ...more } },
      { as },
    );
  const withdraw = (demandId: string, expectedVersion = 1, as: Persona = server.cast.enterpriseBuyer) =>
    server.execute(WITHDRAW, { input: { demandId, expectedVersion } }, { as });
  const dutiesOf = (subjectId: string): Promise<{ kind: string; state: string; holder_id: string }[]> =>
    server.dataSource.query('SELECT kind, state, holder_id FROM duty WHERE subject_id = ?', [subjectId]);

  it('are posted by buyers and owed an answer by the operator', async () => {
    const made = await post(server.cast.enterpriseBuyer);
    expect(made.at('postDemand')).toMatchObject({
      userErrors: [],
      demand: { state: 'POSTED', version: 1, poster: { id: server.cast.enterprise.id } },
    });
    const id = made.text('postDemand.demand.id');
    const holder_id = server.cast.operator.id;
    expect(await dutiesOf(id)).toEqual([{ kind: 'ANSWER_DEMAND', state: 'OPEN', holder_id }]);
    await answer(id);
    expect(await dutiesOf(id)).toEqual([{ kind: 'ANSWER_DEMAND', state: 'DONE', holder_id }]);
  });

  it('take effect once under one key', async () => {
    const input = { idempotencyKey: key() };
    const first = await post(server.cast.enterpriseBuyer, input);
    const second = await post(server.cast.enterpriseBuyer, input);
    expect(second.at('postDemand.idempotency.isReplay')).toBe(true);
    expect(second.at('postDemand.demand.id')).toBe(first.at('postDemand.demand.id'));
  });

  it('are refused under an agreement that takes no orders, and by an organisation that is not active', async () => {
    const ended = await anAgreement(server.manager, server.market, { state: 'TERMINATED' });
    await expectRefusal(server, () => post(server.cast.enterpriseBuyer, { agreementId: ended.id }), {
      field: 'postDemand',
      code: 'AGREEMENT_NOT_ACTIVE',
      ruleId: 'A-19',
    });
    const idle = await anOrganisation(server, 'ENTERPRISE', { state: 'VERIFIED', activatedAt: null });
    const buyer = await aPersonIn(server, idle, 'BUYER');
    await expectRefusal(server, () => post(buyer), {
      field: 'postDemand',
      code: 'ORGANISATION_NOT_ACTIVE',
      ruleId: 'F-03',
    });
    await expectRefusal(
      server,
      () => post(server.cast.enterpriseBuyer, { agreementId: 'agr_00000000-0000-7000-8000-000000000000' }),
      { field: 'postDemand', code: 'NOT_FOUND' },
    );
  });

  it('are posted by nobody but buyers', async () => {
    await expectThrown(server, () => post(), 'UNAUTHENTICATED');
    for (const name of everybodyBut('enterpriseBuyer', 'publicBuyer', 'operatorBuyer')) {
      await expectThrown(server, () => post(server.cast[name]), 'FORBIDDEN');
    }
    await expectThrown(server, () => post(server.cast.publicBuyer, { title: '冷' }), 'BAD_USER_INPUT');
  });

  it.each([
    ['ACCEPT', 'ACCEPTED'],
    ['DECLINE', 'DECLINED'],
  ])('stand as %s leaves them, and are answered once', async (word, state) => {
    const id = await posted();
    const answered = await answer(id, { answer: word });
    expect(answered.at('answerDemand.demand')).toMatchObject({ state, answer: word, answerText: '已受理' });
    await expectRefusal(server, () => answer(id, { expectedVersion: 2 }), {
      field: 'answerDemand',
      code: 'STATE_NOT_FIT',
    });
  });

  it('are served by a product on sale, and by no other', async () => {
    const { product } = await aPricedProduct(server.manager, server.market);
    const served = await answer(await posted(), { answer: 'EXISTING_PRODUCT', productId: product.id });
    expect(served.at('answerDemand.demand')).toMatchObject({ state: 'SERVED', productId: product.id });
    const id = await posted();
    await expectRefusal(server, () => answer(id, { answer: 'EXISTING_PRODUCT' }), {
      field: 'answerDemand',
      code: 'INVALID_INPUT',
    });
    await expectRefusal(server, () => answer(id, { productId: product.id }), {
      field: 'answerDemand',
      code: 'INVALID_INPUT',
    });
    await expectRefusal(
      server,
      () =>
        answer(id, {
          answer: 'EXISTING_PRODUCT',
          productId: 'prd_00000000-0000-7000-8000-000000000000',
        }),
      { field: 'answerDemand', code: 'NOT_FOUND', path: ['productId'] },
    );
  });

  it('are nothing to another operator, and say which version stands', async () => {
    const id = await posted();
    const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    await expectRefusal(server, () => answer(id, {}, other), { field: 'answerDemand', code: 'NOT_FOUND' });
    await expectRefusal(server, () => answer(id, { expectedVersion: 5 }), {
      field: 'answerDemand',
      code: 'VERSION_CONFLICT',
    });
  });

  it('are turned into a data request, and then not taken back', async () => {
    const demandId = await posted();
    const { personId: registeredBy } = server.cast.operatorProduct;
    const scenario = await aScenario(server.manager, { agreementId, registeredBy });
    const resource = await aResource(server.manager, { holderId: server.cast.department.id });
    const request = () =>
      server.execute(
        REQUEST,
        {
          input: {
            idempotencyKey: key(),
            agreementId,
            scenarioId: scenario.id,
            demandId,
            purpose: '温控',
            resourceIds: [resource.id],
          },
        },
        { as: server.cast.operatorProduct },
      );
    await expectRefusal(server, request, {
      field: 'requestData',
      code: 'STATE_NOT_FIT',
      path: ['demandId'],
    });
    await answer(demandId);
    const made = await request();
    expect(made.at('requestData.dataRequest.demand')).toEqual({ id: demandId, state: 'REQUESTED' });
    await expectRefusal(server, () => withdraw(demandId, 3), {
      field: 'withdrawDemand',
      code: 'STATE_NOT_FIT',
    });
  });

  it('[F-01] are posted by an operator to another one, and not to itself', async () => {
    await expectRefusal(server, () => post(server.cast.operatorBuyer), {
      field: 'postDemand',
      code: 'DEMAND_OF_ITSELF',
      ruleId: 'F-01',
    });
    const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'BUYER');
    const made = await post(other);
    expect(made.at('postDemand')).toMatchObject({ userErrors: [], demand: { state: 'POSTED' } });
  });

  describe('whose data request failed', () => {
    const REVIEW = `mutation ($input: ReviewDataRequestInput!) {
      reviewDataRequest(input: $input) { dataRequest { id state } ${USER_ERRORS} }
    }`;
    const WITHDRAW_REQUEST = `mutation ($input: WithdrawDataRequestInput!) {
      withdrawDataRequest(input: $input) { dataRequest { id state } ${USER_ERRORS} }
    }`;

    async function requested(): Promise<{ demandId: string; requestId: string }> {
      const demandId = await posted();
      await answer(demandId);
      return { demandId, requestId: await requestFor(demandId) };
    }
    async function requestFor(demandId: string): Promise<string> {
      const { personId: registeredBy } = server.cast.operatorProduct;
      const scenario = await aScenario(server.manager, { agreementId, registeredBy });
      const resource = await aResource(server.manager, { holderId: server.cast.department.id });
      const input = {
        idempotencyKey: key(),
        agreementId,
        scenarioId: scenario.id,
        demandId,
        purpose: '温控',
        resourceIds: [resource.id],
      };
      const made = await server.execute(REQUEST, { input }, { as: server.cast.operatorProduct });
      return made.text('requestData.dataRequest.id');
    }
    const reject = (requestId: string) =>
      server.execute(
        REVIEW,
        { input: { requestId, expectedVersion: 1, ruling: 'REJECT', opinion: '不同意' } },
        { as: server.cast.departmentOfficer },
      );
    const withdrawRequest = (requestId: string) =>
      server.execute(
        WITHDRAW_REQUEST,
        { input: { requestId, expectedVersion: 1 } },
        { as: server.cast.operatorProduct },
      );

    it.each([
      { how: 'rejected', fail: reject },
      { how: 'withdrawn', fail: withdrawRequest },
    ])(
      'are open again once it was $how: an answer is owed anew, and the poster is told',
      async ({ fail }) => {
        const { demandId, requestId } = await requested();
        // Monday, 30 November 2026: ten working days from then on.
        server.clock.set('2026-11-30T02:00:00.000Z');
        expect((await fail(requestId)).errors).toEqual([]);
        const listed = await server.execute(
          `query ($id: ID!) { node(id: $id) { ... on Demand {
          state version answer answerText answeredAt decisionId history { type } } } }`,
          { id: demandId },
          { as: server.cast.enterpriseBuyer },
        );
        expect(listed.at('node')).toEqual({
          state: 'POSTED',
          version: 4,
          answer: null,
          answerText: null,
          answeredAt: null,
          decisionId: null,
          history: [{ type: 'DEMAND_ANSWERED' }, { type: 'DEMAND_REQUESTED' }, { type: 'DEMAND_REOPENED' }],
        });
        const duties: unknown = await server.dataSource.query(
          'SELECT kind, state, due_on, holder_id FROM duty WHERE subject_id = ?',
          [demandId],
        );
        const holder_id = server.cast.operator.id;
        expect(duties).toEqual([{ kind: 'ANSWER_DEMAND', state: 'OPEN', due_on: '2026-12-14', holder_id }]);
        const told: unknown = await server.dataSource.query(
          "SELECT kind FROM notice WHERE subject_id = ? AND recipient_id = ? AND kind = 'DEMAND_REOPENED'",
          [demandId, server.cast.enterprise.id],
        );
        expect(told).toHaveLength(1);
        // And it goes its way again.
        const again = await answer(demandId, { expectedVersion: 4 });
        expect(again.at('answerDemand.demand.state')).toBe('ACCEPTED');
        await requestFor(demandId);
        server.clock.set('2026-11-23T02:00:00.000Z');
      },
    );

    it('are served by a product that came of an approved request', async () => {
      const { demandId, requestId } = await requested();
      await server.execute(
        REVIEW,
        { input: { requestId, expectedVersion: 1, ruling: 'APPROVE' } },
        { as: server.cast.departmentOfficer },
      );
      const { product } = await aPricedProduct(server.manager, server.market);
      const served = await answer(demandId, {
        expectedVersion: 3,
        answer: 'EXISTING_PRODUCT',
        productId: product.id,
      });
      expect(served.at('answerDemand.demand')).toMatchObject({ state: 'SERVED', productId: product.id });
    });

    it('are not touched by a request that comes too late', async () => {
      const { demandId, requestId } = await requested();
      const { product } = await aPricedProduct(server.manager, server.market);
      await answer(demandId, { expectedVersion: 3, answer: 'EXISTING_PRODUCT', productId: product.id });
      expect((await reject(requestId)).refusals('reviewDataRequest')).toEqual([]);
      const [row] = await server.manager.findBy(DemandEntity, { id: demandId });
      expect(row).toMatchObject({ state: 'SERVED', productId: product.id });
    });
  });

  it('are taken back by who posted them, and by nobody else', async () => {
    const id = await posted();
    await expectRefusal(server, () => withdraw(id, 1, server.cast.publicBuyer), {
      field: 'withdrawDemand',
      code: 'NOT_FOUND',
    });
    expect((await withdraw(id)).at('withdrawDemand.demand')).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('are shown to poster, parties and supervisors, and say who may move them', async () => {
    const id = await posted();
    const seenBy = async (as: Persona) => {
      const listed = await server.execute(LIST, { first: 1, state: 'POSTED' }, { as });
      const nodes = listed.at('demands.nodes') as {
        id: string;
        availableTransitions: { operation: string; isOpen: boolean; reason: string | null }[];
      }[];
      return nodes.find((node) => node.id === id)?.availableTransitions;
    };
    const open = (moves: Awaited<ReturnType<typeof seenBy>>): string[] =>
      [...new Set(moves?.filter(({ isOpen }) => isOpen).map(({ operation }) => operation))].sort();
    expect(open(await seenBy(server.cast.operatorProduct))).toEqual(['answerDemand']);
    expect(open(await seenBy(server.cast.enterpriseBuyer))).toEqual(['withdrawDemand']);
    const agencys = await seenBy(server.cast.agencyReviewer);
    expect(open(agencys)).toEqual([]);
    expect(agencys?.every(({ reason }) => reason !== null)).toBe(true);
    expect(await seenBy(server.cast.auditor)).toBeDefined();
    expect(await seenBy(server.cast.publicBuyer)).toBeUndefined();
  });
});
