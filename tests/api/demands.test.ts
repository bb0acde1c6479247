import { randomUUID } from 'node:crypto';
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
