import { randomUUID } from 'node:crypto';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aDataRequest, aScenario } from '../support/demand';
import { anAgreement, aResource } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const REGISTER = `mutation ($input: RegisterScenarioInput!) {
  registerScenario(input: $input) { scenario { id name version closedAt } ${USER_ERRORS} idempotency { isReplay } }
}`;
const CLOSE = `mutation ($input: CloseScenarioInput!) {
  closeScenario(input: $input) { scenario { id closedAt version } ${USER_ERRORS} }
}`;
const REQUEST = `mutation ($input: RequestDataInput!) {
  requestData(input: $input) {
    dataRequest {
      id state version origin resources { id } scenario { id }
      reviews { state reviewer { id } } availableTransitions { operation to isOpen reason }
    }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const REVIEW = `mutation ($input: ReviewDataRequestInput!) {
  reviewDataRequest(input: $input) {
    dataRequest { id state version reviews { state opinion } availableTransitions { operation isOpen } history { type } }
    ${USER_ERRORS}
  }
}`;
const WITHDRAW = `mutation ($input: WithdrawDataRequestInput!) {
  withdrawDataRequest(input: $input) { dataRequest { id state version } ${USER_ERRORS} }
}`;
const LIST = `query ($first: Int) { dataRequests(first: $first) { nodes { id demand { id } } } }`;

describe('data requests', () => {
  let server: MarketServer;
  let agreementId: string;
  let scenarioId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    agreementId = (await anAgreement(server.manager, server.market)).id;
    scenarioId = (await aScenario(server.manager, { agreementId, registeredBy: operator().personId })).id;
  });
  afterAll(() => server.stop());

  const operator = (): Persona => server.cast.operatorProduct;
  const aDepartment = async () => {
    const department = await anOrganisation(server, 'SUPPLYING_DEPARTMENT');
    return {
      officer: await aPersonIn(server, department, 'DEPARTMENT_OFFICER'),
      resource: await aResource(server.manager, { holderId: department.id }),
    };
  };
  const key = (): string => `key-${randomUUID()}`;
  const ask = (more: object = {}, as: Persona = operator()) =>
    server.execute(
      REQUEST,
      {
        input: { idempotencyKey: key(), agreementId, scenarioId, purpose: '核验', resourceIds: [], ...more },
      },
      { as },
    );
  const review = (as: Persona, requestId: string, more: object = {}) =>
    server.execute(REVIEW, { input: { requestId, expectedVersion: 1, ruling: 'APPROVE', ...more } }, { as });
  const duties = (subjectIds: readonly string[]): Promise<{ kind: string; state: string }[]> =>
    server.dataSource.query('SELECT kind, state FROM duty WHERE subject_id IN (?) ORDER BY id', [subjectIds]);
  const reviewIds = async (requestId: string): Promise<string[]> => {
    const rows: { id: string }[] = await server.dataSource.query(
      'SELECT id FROM data_request_review WHERE request_id = ? ORDER BY id',
      [requestId],
    );
    return rows.map(({ id }) => id);
  };

  describe('registerScenario', () => {
    const register = (name: string, as?: Persona, more: object = {}) =>
      server.execute(
        REGISTER,
        {
          input: {
            idempotencyKey: key(),
            agreementId,
            name,
            description: '为贷款提供核验',
            purposeClass: 'INDUSTRY',
            ...more,
          },
        },
        as ? { as } : {},
      );

    it('keeps what data shall be used for, once under its name', async () => {
      const answer = await register('税务风控', operator());
      expect(answer.at('registerScenario')).toMatchObject({
        userErrors: [],
        scenario: { name: '税务风控', version: 1, closedAt: null },
      });
      await expectRefusal(server, () => register('税务风控', operator()), {
        field: 'registerScenario',
        code: 'ALREADY_EXISTS',
      });
    });

    it('takes effect once under one key', async () => {
      const idempotencyKey = key();
      const first = await register('仓储规划', operator(), { idempotencyKey });
      const second = await register('仓储规划', operator(), { idempotencyKey });
      expect(second.at('registerScenario.idempotency.isReplay')).toBe(true);
      expect(second.at('registerScenario.scenario.id')).toBe(first.at('registerScenario.scenario.id'));
    });

    it('refuses under a suspended agreement [rule A-19]', async () => {
      const suspended = await anAgreement(server.manager, server.market, { state: 'SUSPENDED' });
      await expectRefusal(server, () => register('x 场景', operator(), { agreementId: suspended.id }), {
        field: 'registerScenario',
        code: 'AGREEMENT_NOT_ACTIVE',
        ruleId: 'A-19',
      });
    });

    it('knows no agreement of another operator', async () => {
      const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
      await expectRefusal(server, () => register('别家场景', other), {
        field: 'registerScenario',
        code: 'NOT_FOUND',
        path: ['agreementId'],
      });
    });

    it.each(everybodyBut('operatorProduct'))('turns %s away', (name) =>
      expectThrown(server, () => register('场景', server.cast[name]), 'FORBIDDEN'),
    );
    it('refuses who is not signed in, and a name of one character', async () => {
      await expectThrown(server, () => register('场景'), 'UNAUTHENTICATED');
      await expectThrown(server, () => register('场', operator()), 'BAD_USER_INPUT');
    });
  });

  describe('closeScenario', () => {
    const close = (id: string, expectedVersion: number, as = operator()) =>
      server.execute(CLOSE, { input: { scenarioId: id, expectedVersion } }, { as });

    it('closes once, for the version that was read', async () => {
      const { id } = await aScenario(server.manager, { agreementId, registeredBy: operator().personId });
      await expectRefusal(server, () => close(id, 7), { field: 'closeScenario', code: 'VERSION_CONFLICT' });
      const closed = await close(id, 1);
      expect(closed.at('closeScenario.scenario')).toMatchObject({
        closedAt: server.clock.now().toISOString(),
        version: 2,
      });
      await expectRefusal(server, () => close(id, 2), { field: 'closeScenario', code: 'STATE_NOT_FIT' });
    });

    it('knows no scenario of another operator', async () => {
      const other = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
      await expectRefusal(server, () => close(scenarioId, 1, other), {
        field: 'closeScenario',
        code: 'NOT_FOUND',
      });
    });
  });

  describe('requestData', () => {
    it('owes a review of each department, with a duty for each', async () => {
      const [one, two] = [await aDepartment(), await aDepartment()];
      const answer = await ask({ resourceIds: [one.resource.id, two.resource.id] });
      expect(answer.at('requestData.userErrors')).toEqual([]);
      expect(answer.at('requestData.dataRequest')).toMatchObject({
        state: 'SUBMITTED',
        scenario: { id: scenarioId },
        reviews: [{ state: 'PENDING' }, { state: 'PENDING' }],
      });
      const ids = await reviewIds(answer.text('requestData.dataRequest.id'));
      expect(await duties(ids)).toEqual([
        { kind: 'REVIEW_DATA_REQUEST', state: 'OPEN' },
        { kind: 'REVIEW_DATA_REQUEST', state: 'OPEN' },
      ]);
    });

    it('asks the agency for what shall flow back', async () => {
      const answer = await ask({ origin: 'PROVINCIAL_RETURN', wantedData: '省级婚姻登记核验' });
      expect(answer.at('requestData.dataRequest.reviews')).toEqual([
        { state: 'PENDING', reviewer: { id: server.cast.agency.id } },
      ]);
    });

    it('takes effect once under one key', async () => {
      const { resource } = await aDepartment();
      const input = { idempotencyKey: key(), resourceIds: [resource.id] };
      const first = await ask(input);
      const second = await ask(input);
      expect(second.at('requestData.idempotency.isReplay')).toBe(true);
      expect(second.at('requestData.dataRequest.id')).toBe(first.at('requestData.dataRequest.id'));
    });

    it('[B-10] refuses without resources, with one twice, and with a scenario of another agreement', async () => {
      const { resource } = await aDepartment();
      const other = await anAgreement(server.manager, server.market);
      const foreign = await aScenario(server.manager, {
        agreementId: other.id,
        registeredBy: operator().personId,
      });
      const refusal = (code: 'DATA_REQUEST_WITHOUT_RESOURCES') =>
        ({ field: 'requestData', code, ruleId: 'B-10' }) as const;
      await expectRefusal(server, () => ask(), refusal('DATA_REQUEST_WITHOUT_RESOURCES'));
      await expectRefusal(server, () => ask({ resourceIds: [resource.id, resource.id] }), {
        field: 'requestData',
        code: 'REQUESTED_RESOURCE_REPEATED',
        ruleId: 'B-10',
      });
      await expectRefusal(server, () => ask({ scenarioId: foreign.id, resourceIds: [resource.id] }), {
        field: 'requestData',
        code: 'SCENARIO_OF_ANOTHER_AGREEMENT',
        ruleId: 'B-10',
      });
      await expectRefusal(
        server,
        () => ask({ scenarioId: 'asc_00000000-0000-7000-8000-000000000000', resourceIds: [resource.id] }),
        { field: 'requestData', code: 'DATA_REQUEST_WITHOUT_SCENARIO', ruleId: 'B-10' },
      );
    });

    it('knows no resource that does not exist, and no demand of another agreement', async () => {
      await expectRefusal(server, () => ask({ resourceIds: ['res_00000000-0000-7000-8000-000000000000'] }), {
        field: 'requestData',
        code: 'NOT_FOUND',
        path: ['resourceIds', '0'],
      });
      const { resource } = await aDepartment();
      await expectRefusal(
        server,
        () => ask({ demandId: 'dmd_00000000-0000-7000-8000-000000000000', resourceIds: [resource.id] }),
        { field: 'requestData', code: 'NOT_FOUND', path: ['demandId'] },
      );
    });

    it('refuses 101 resources, and who is not signed in', async () => {
      await expectThrown(server, () => ask({ resourceIds: Array(101).fill('res_x') }), 'BAD_USER_INPUT');
      await expectThrown(
        server,
        () =>
          server.execute(REQUEST, {
            input: { idempotencyKey: key(), agreementId, scenarioId, purpose: '核验', resourceIds: [] },
          }),
        'UNAUTHENTICATED',
      );
    });

    it.each(everybodyBut('operatorProduct'))('turns %s away', (name) =>
      expectThrown(server, () => ask({}, server.cast[name]), 'FORBIDDEN'),
    );
  });

  describe('reviewDataRequest', () => {
    const aRequest = async (...reviewers: readonly Persona[]): Promise<string> => {
      const reviewerIds = reviewers.map(({ organisationId }) => organisationId);
      const submittedBy = operator().personId;
      return (await aDataRequest(server.manager, { agreementId, scenarioId, submittedBy, reviewerIds })).id;
    };

    it.each([
      [['APPROVE', 'APPROVE'], 'APPROVED'],
      [['APPROVE', 'REJECT'], 'PARTLY_APPROVED'],
      [['REJECT', 'REJECT'], 'REJECTED'],
    ] as const)('[B-11] is decided by the last review: %j gives %s', async (rulings, state) => {
      const officers = [(await aDepartment()).officer, (await aDepartment()).officer] as const;
      const requestId = await aRequest(...officers);
      const first = await review(officers[0], requestId, { ruling: rulings[0], opinion: '意见' });
      expect(first.at('reviewDataRequest.dataRequest')).toMatchObject({ state: 'SUBMITTED', version: 2 });
      const last = await review(officers[1], requestId, {
        ruling: rulings[1],
        opinion: '意见',
        expectedVersion: 2,
      });
      expect(last.at('reviewDataRequest.dataRequest')).toMatchObject({
        state,
        version: 3,
        history: [{ type: 'DATA_REQUEST_REVIEWED' }, { type: 'DATA_REQUEST_REVIEWED' }],
      });
    });

    it('closes the duty of the body that reviewed', async () => {
      const { officer, resource } = await aDepartment();
      const made = await ask({ resourceIds: [resource.id] });
      const requestId = made.text('requestData.dataRequest.id');
      await review(officer, requestId);
      expect(await duties(await reviewIds(requestId))).toEqual([
        { kind: 'REVIEW_DATA_REQUEST', state: 'DONE' },
      ]);
    });

    it('[B-11] is given once, and a rejection with an opinion', async () => {
      const { officer } = await aDepartment();
      const second = (await aDepartment()).officer;
      const requestId = await aRequest(officer, second);
      await expectRefusal(server, () => review(officer, requestId, { ruling: 'REJECT' }), {
        field: 'reviewDataRequest',
        code: 'DATA_REQUEST_REJECTED_WITHOUT_OPINION',
        ruleId: 'B-11',
      });
      await review(officer, requestId);
      await expectRefusal(server, () => review(officer, requestId, { expectedVersion: 2 }), {
        field: 'reviewDataRequest',
        code: 'DATA_REQUEST_ALREADY_REVIEWED',
        ruleId: 'B-11',
      });
    });

    it('[B-11] is not given by the agency in a department’s place', async () => {
      const requestId = await aRequest((await aDepartment()).officer);
      await expectRefusal(server, () => review(server.cast.agencyReviewer, requestId), {
        field: 'reviewDataRequest',
        code: 'DATA_REQUEST_NOT_BY_DEPARTMENT',
        ruleId: 'B-11',
      });
    });

    it('is nothing to another department, and says which version stands', async () => {
      const { officer } = await aDepartment();
      const requestId = await aRequest(officer);
      await expectRefusal(server, () => review(server.cast.departmentOfficer, requestId), {
        field: 'reviewDataRequest',
        code: 'NOT_FOUND',
      });
      await expectRefusal(server, () => review(officer, requestId, { expectedVersion: 9 }), {
        field: 'reviewDataRequest',
        code: 'VERSION_CONFLICT',
      });
    });

    it('lets one of two officers decide at once', async () => {
      const { officer } = await aDepartment();
      const requestId = await aRequest(officer);
      const answers = await Promise.all([
        review(officer, requestId),
        review(officer, requestId, { ruling: 'REJECT', opinion: '不同意' }),
      ]);
      const refusals = answers.flatMap((answer) => answer.refusals('reviewDataRequest'));
      expect(refusals).toEqual(['VERSION_CONFLICT']);
    });

    it('takes a request back before it is decided, and the duties with it', async () => {
      const { officer, resource } = await aDepartment();
      const made = await ask({ resourceIds: [resource.id] });
      const requestId = made.text('requestData.dataRequest.id');
      const withdraw = (expectedVersion: number) =>
        server.execute(WITHDRAW, { input: { requestId, expectedVersion } }, { as: operator() });
      const withdrawn = await withdraw(1);
      expect(withdrawn.at('withdrawDataRequest.dataRequest')).toMatchObject({ state: 'WITHDRAWN' });
      expect(await duties(await reviewIds(requestId))).toEqual([
        { kind: 'REVIEW_DATA_REQUEST', state: 'CANCELLED' },
      ]);
      await expectRefusal(server, () => review(officer, requestId, { expectedVersion: 2 }), {
        field: 'reviewDataRequest',
        code: 'STATE_NOT_FIT',
      });
      await expectRefusal(server, () => withdraw(2), {
        field: 'withdrawDataRequest',
        code: 'STATE_NOT_FIT',
      });
    });
  });

  it('are listed for who is concerned, and for nobody else', async () => {
    const { officer, resource } = await aDepartment();
    const id = (await ask({ resourceIds: [resource.id] })).text('requestData.dataRequest.id');
    const seen = async (as: Persona): Promise<boolean> => {
      const answer = await server.execute(LIST, { first: 1 }, { as });
      return (answer.at('dataRequests.nodes') as { id: string }[]).some((node) => node.id === id);
    };
    for (const as of [officer, operator(), server.cast.agencyReviewer, server.cast.auditor]) {
      expect(await seen(as)).toBe(true);
    }
    for (const as of [server.cast.departmentOfficer, server.cast.enterpriseBuyer]) {
      expect(await seen(as)).toBe(false);
    }
  });
});
