import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aFreeUseReport, FREE_USE_CONTENT, freshKey } from '../support/free-use';
import {
  aFreeOrder,
  aPricedProduct,
  offeringOf,
  type BuiltProduct,
  type PricedProduct,
} from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const FREE_USE = `freeUse {
  state contents { number } formChecks { contentNumber result gaps { part note } }
  content { number purposeStatement basis documents { title sha256 } quantity useFrom useTo conditions { condition zh en } }
  availableTransitions { operation to isOpen reason }
}`;
const APPLY = `mutation ($input: ApplyFreeUseInput!) {
  applyFreeUse(input: $input) {
    order { id state version purposeClass unitPrice { amount } total { amount } tariff { id } history { type } ${FREE_USE} }
    ${USER_ERRORS} idempotency { isReplay }
  }
}`;
const CHECK = `mutation ($input: CheckFreeUseFormInput!) {
  checkFreeUseForm(input: $input) { order { id version ${FREE_USE} history { type } } ${USER_ERRORS} }
}`;
const COMPLETE = `mutation ($input: CompleteFreeUseInput!) {
  completeFreeUse(input: $input) { order { id version ${FREE_USE} history { type } } ${USER_ERRORS} }
}`;
const QUOTE = `query ($input: QuoteInput!) { quote(input: $input) { quote { hash total { amount } } userErrors { code } } }`;
const LIST = `query ($where: FreeUseWhere) { freeUses(first: 100, where: $where) { nodes { state order { id } } } }`;

describe('free use, from the application to the check of its form', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
  });
  afterAll(() => server.stop());

  const inputOf = async (
    of: BuiltProduct = built,
    more: object = {},
    as: Persona = server.cast.publicBuyer,
  ) => {
    const offeringId = offeringOf(of, 'PUBLIC_INTEREST').id;
    const quantity = 'quantity' in more ? more.quantity : FREE_USE_CONTENT.quantity;
    const asked = { offeringId, scenarioId: of.scenarioId, quantity, purposeClass: 'PUBLIC_INTEREST' };
    const answer = await server.execute(QUOTE, { input: asked }, { as });
    return {
      ...FREE_USE_CONTENT,
      idempotencyKey: freshKey(),
      offeringId,
      scenarioId: of.scenarioId,
      expectedQuoteHash: answer.text('quote.quote.hash'),
      ...more,
    };
  };
  const apply = async (more: object = {}, as: Persona = server.cast.publicBuyer) =>
    server.execute(APPLY, { input: await inputOf(built, more, as) }, { as });
  const aFree = (application: 'FORM_CHECK' | 'RETURNED', of: BuiltProduct = built) =>
    aFreeOrder(server.manager, of, {
      buyerId: server.cast.publicBody.id,
      placedBy: server.cast.publicBuyer.personId,
      application,
    });
  const dutiesOf = (subjectId: string): Promise<unknown> =>
    server.dataSource.query(
      'SELECT kind, holder_id, escalates_to_id, state, due_on FROM duty WHERE subject_id = ? ORDER BY id',
      [subjectId],
    );
  const foreignOrder = async (application: 'FORM_CHECK' | 'RETURNED') => {
    const operator = await anOrganisation(server, 'OPERATOR');
    const of = await aPricedProduct(
      server.manager,
      { ...server.market, operatorId: operator.id },
      { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
    );
    const stranger = await aPersonIn(server, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER');
    return aFreeOrder(server.manager, of, {
      buyerId: stranger.organisationId,
      placedBy: stranger.personId,
      application,
    });
  };

  describe('applyFreeUse', () => {
    it('refuses who is not signed in, and whoever buys nothing', async () => {
      const input = await inputOf();
      await expectThrown(server, () => server.execute(APPLY, { input }), 'UNAUTHENTICATED');
    });

    it.each(everybodyBut('publicBuyer', 'enterpriseBuyer', 'operatorBuyer'))(
      'turns %s away',
      async (name) => {
        const input = await inputOf();
        await expectThrown(
          server,
          () => server.execute(APPLY, { input }, { as: server.cast[name] }),
          'FORBIDDEN',
        );
      },
    );

    it('[D-01] takes an application at zero, with each condition in its words, and asks the operator to check it', async () => {
      const answer = await apply();
      expect(answer.thrown).toEqual([]);
      expect(answer.at('applyFreeUse')).toMatchObject({
        order: {
          state: 'AWAITING_DECISION',
          version: 1,
          unitPrice: { amount: '0.00' },
          total: { amount: '0.00' },
          tariff: null,
          history: [{ type: 'ORDER_PLACED' }],
          freeUse: {
            state: 'FORM_CHECK',
            content: {
              number: 1,
              basis: 'STATUTORY_DUTY',
              quantity: 100,
              documents: FREE_USE_CONTENT.documents,
              conditions: [{ condition: 'NAMED_USER_ONLY' }, { condition: 'NO_ONWARD_SUPPLY' }],
            },
            formChecks: [],
          },
        },
        userErrors: [],
        idempotency: { isReplay: false },
      });
      expect(await dutiesOf(answer.text('applyFreeUse.order.id'))).toEqual([
        {
          kind: 'CHECK_FREE_USE_FORM',
          holder_id: server.cast.operator.id,
          escalates_to_id: server.cast.agency.id,
          state: 'OPEN',
          due_on: '2026-11-30',
        },
      ]);
    });

    it('makes one order of 50 parallel requests with one key', async () => {
      const input = await inputOf();
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => server.execute(APPLY, { input }, { as: server.cast.publicBuyer })),
      );
      expect(answers.flatMap((answer) => answer.refusals('applyFreeUse'))).toEqual([]);
      expect(new Set(answers.map((answer) => answer.text('applyFreeUse.order.id'))).size).toBe(1);
      expect(
        answers.filter((answer) => answer.at('applyFreeUse.idempotency.isReplay') === false),
      ).toHaveLength(1);
    });

    it.each([
      { ruleId: 'D-04', code: 'FREE_USE_APPLICATION_INCOMPLETE', more: { securityCommitment: false } },
      { ruleId: 'D-04', code: 'FREE_USE_APPLICATION_INCOMPLETE', more: { noOnwardSupply: false } },
      {
        ruleId: 'D-04',
        code: 'FREE_USE_CONDITIONS_NOT_ACCEPTED',
        more: { acceptedConditions: ['NAMED_USER_ONLY'] },
      },
      {
        ruleId: 'D-04',
        code: 'FREE_USE_CONDITIONS_NOT_OFFERED',
        more: { acceptedConditions: ['NAMED_USER_ONLY', 'NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'] },
      },
      { ruleId: 'D-04', code: 'FREE_USE_PERIOD_INVALID', more: { useTo: '2026-11-30' } },
      {
        ruleId: 'D-04',
        code: 'FREE_USE_PERIOD_INVALID',
        more: { useFrom: '2026-01-01', useTo: '2026-11-22' },
      },
    ] as const)('[$ruleId] refuses with $code', async ({ ruleId, code, more }) => {
      const input = await inputOf(built, more);
      await expectRefusal(server, () => server.execute(APPLY, { input }, { as: server.cast.publicBuyer }), {
        field: 'applyFreeUse',
        code,
        ruleId,
      });
    });

    it('[D-05] refuses no firm for being one, but asks it to prove the use', async () => {
      const as = server.cast.enterpriseBuyer;
      const tried = async (more: object) =>
        server.execute(APPLY, { input: await inputOf(built, more, as) }, { as });
      const expected = { field: 'applyFreeUse', ruleId: 'D-05' } as const;
      const claims = await inputOf(built, {}, as);
      await expectRefusal(server, () => server.execute(APPLY, { input: claims }, { as }), {
        ...expected,
        code: 'STATUTORY_DUTY_NOT_OF_APPLICANT',
      });
      const commission = { basis: 'COMMISSION', basisReference: '委托书〔2026〕7号' };
      const unproved = await inputOf(built, { ...commission, documents: [] }, as);
      await expectRefusal(server, () => server.execute(APPLY, { input: unproved }, { as }), {
        ...expected,
        code: 'FREE_USE_BASIS_NOT_PROVED',
      });
      expect((await tried(commission)).refusals('applyFreeUse')).toEqual([]);
    });

    it('[D-10] gives nothing more to who owes a report, of whatever product; a day of grace is over at midnight', async () => {
      const user = await aPersonIn(server, await anOrganisation(server, 'PUBLIC_BODY'), 'BUYER');
      const party = { buyerId: user.organisationId, placedBy: user.personId };
      const granted = await aFreeOrder(server.manager, built, { ...party, state: 'DELIVERED' });
      await aFreeUseReport(server.manager, { ...granted, ...party }, { dueOn: '2026-11-23' });
      const other = await aPricedProduct(server.manager, server.market, {
        purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
      });
      const input = await inputOf(other, {}, user);
      const now = server.clock.now();
      server.clock.set('2026-11-23T15:59:59.999Z');
      expect((await server.execute(APPLY, { input }, { as: user })).refusals('applyFreeUse')).toEqual([]);
      server.clock.set('2026-11-23T16:00:00.000Z');
      const late = await inputOf(other, {}, user);
      await expectRefusal(server, () => server.execute(APPLY, { input: late }, { as: user }), {
        field: 'applyFreeUse',
        code: 'FREE_USE_REPORT_OWED',
        ruleId: 'D-10',
      });
      server.clock.set(now);
    });

    it('tells a stale quote', async () => {
      const input = { ...(await inputOf()), expectedQuoteHash: '0'.repeat(64) };
      await expectRefusal(server, () => server.execute(APPLY, { input }, { as: server.cast.publicBuyer }), {
        field: 'applyFreeUse',
        code: 'QUOTE_CHANGED',
        path: ['expectedQuoteHash'],
      });
    });

    it.each([
      { _case: 'no purpose', more: { purposeStatement: '' } },
      { _case: 'an impossible day', more: { useTo: '2027-13-01' } },
      { _case: 'a quantity of zero', more: { quantity: 0 } },
      {
        _case: 'a condition named twice',
        more: { acceptedConditions: ['NAMED_USER_ONLY', 'NAMED_USER_ONLY'] },
      },
      { _case: 'a document without a hash', more: { documents: [{ title: '依据', sha256: 'x' }] } },
      {
        _case: '21 documents',
        more: { documents: Array(21).fill({ title: '依据', sha256: 'a'.repeat(64) }) },
      },
      { _case: 'an unknown basis', more: { basis: 'CURIOSITY' } },
    ])('refuses $_case as input', async ({ more }) => {
      const input = { ...(await inputOf()), ...more };
      await expectThrown(
        server,
        () => server.execute(APPLY, { input }, { as: server.cast.publicBuyer }),
        'BAD_USER_INPUT',
      );
    });

    it('shows the conditions with the offering, to everybody', async () => {
      const answer = await server.execute(
        `query ($code: String!) { productByCode(code: $code) { offerings { purposeClass conditions { condition zh en } } } }`,
        { code: built.product.productCode },
      );
      expect(answer.at('productByCode.offerings')).toEqual(
        expect.arrayContaining([
          { purposeClass: 'INDUSTRY', conditions: null },
          {
            purposeClass: 'PUBLIC_INTEREST',
            conditions: [
              expect.objectContaining({ condition: 'NAMED_USER_ONLY' }),
              expect.objectContaining({ condition: 'NO_ONWARD_SUPPLY' }),
            ],
          },
        ]),
      );
    });
  });

  describe('checkFreeUseForm', () => {
    itGuards({
      server: () => server,
      field: 'checkFreeUseForm',
      query: CHECK,
      admitted: ['operatorProduct'],
      by: 'operatorProduct',
      id: { field: 'orderId', kind: 'order' },
      good: async () => ({ orderId: (await aFree('FORM_CHECK')).id, expectedVersion: 1, result: 'PASSED' }),
      isEdit: true,
      foreign: async () => ({
        orderId: (await foreignOrder('FORM_CHECK')).id,
        expectedVersion: 1,
        result: 'PASSED',
      }),
      bad: [
        { _case: 'an unknown result', result: 'PERHAPS' },
        { _case: 'a gap without a note', result: 'RETURNED', gaps: [{ part: 'BASIS', note: '' }] },
        { _case: 'a gap in an unknown part', result: 'RETURNED', gaps: [{ part: 'MOOD', note: '不佳' }] },
      ],
    });

    const check = (input: object) => server.execute(CHECK, { input }, { as: server.cast.operatorProduct });

    it('[D-06] lets a form pass, and hands it to the agency with its own limit of working days', async () => {
      const { id } = await aFree('FORM_CHECK');
      const answer = await check({ orderId: id, expectedVersion: 1, result: 'PASSED' });
      expect(answer.at('checkFreeUseForm')).toMatchObject({
        order: {
          version: 2,
          freeUse: {
            state: 'PURPOSE_CHECK',
            formChecks: [{ contentNumber: 1, result: 'PASSED', gaps: [] }],
            availableTransitions: [
              { operation: 'decideFreeUse', to: 'GRANTED', isOpen: false },
              { operation: 'decideFreeUse', to: 'REFUSED', isOpen: false },
            ],
          },
          history: [{ type: 'FREE_USE_FORM_PASSED' }],
        },
        userErrors: [],
      });
      expect(await dutiesOf(id)).toMatchObject([
        {
          kind: 'CONFIRM_FREE_USE',
          holder_id: server.cast.agency.id,
          escalates_to_id: server.cast.regulator.organisationId,
          due_on: '2026-11-30',
        },
      ]);
    });

    it('[D-06] returns a form with every gap, takes it completed, and checks the new version', async () => {
      const { id } = await aFree('FORM_CHECK');
      const gaps = [
        { part: 'DOCUMENTS', note: '请补充职责文件' },
        { part: 'PERIOD', note: '期限过长' },
      ];
      const returned = await check({ orderId: id, expectedVersion: 1, result: 'RETURNED', gaps });
      expect(returned.at('checkFreeUseForm.order.freeUse')).toMatchObject({
        state: 'RETURNED',
        formChecks: [{ result: 'RETURNED', gaps }],
      });
      const completed = await server.execute(
        COMPLETE,
        {
          input: { ...FREE_USE_CONTENT, orderId: id, expectedVersion: 2, quantity: 60, useTo: '2027-05-31' },
        },
        { as: server.cast.publicBuyer },
      );
      expect(completed.at('completeFreeUse.order')).toMatchObject({
        version: 3,
        freeUse: {
          state: 'FORM_CHECK',
          contents: [{ number: 1 }, { number: 2 }],
          content: { number: 2, quantity: 60, useTo: '2027-05-31' },
        },
      });
      const passed = await check({ orderId: id, expectedVersion: 3, result: 'PASSED' });
      expect(passed.at('checkFreeUseForm.order.freeUse')).toMatchObject({
        state: 'PURPOSE_CHECK',
        formChecks: [
          { contentNumber: 1, result: 'RETURNED' },
          { contentNumber: 2, result: 'PASSED' },
        ],
      });
    });

    it.each([
      { code: 'FREE_USE_RETURNED_WITHOUT_GAPS', more: { result: 'RETURNED' } },
      { code: 'FREE_USE_PASSED_WITH_GAPS', more: { gaps: [{ part: 'BASIS', note: '不清楚' }] } },
    ] as const)('[D-06] refuses with $code', async ({ code, more }) => {
      const { id } = await aFree('FORM_CHECK');
      await expectRefusal(
        server,
        () => check({ orderId: id, expectedVersion: 1, result: 'PASSED', ...more }),
        { field: 'checkFreeUseForm', code, ruleId: 'D-06' },
      );
    });

    it('[D-06] checks a version once', async () => {
      const { id } = await aFree('RETURNED');
      await expectRefusal(server, () => check({ orderId: id, expectedVersion: 1, result: 'PASSED' }), {
        field: 'checkFreeUseForm',
        code: 'FREE_USE_STATE_FORBIDS',
        ruleId: 'D-06',
      });
    });
  });

  describe('completeFreeUse', () => {
    itGuards({
      server: () => server,
      field: 'completeFreeUse',
      query: COMPLETE,
      admitted: ['publicBuyer', 'enterpriseBuyer', 'operatorBuyer'],
      by: 'publicBuyer',
      id: { field: 'orderId', kind: 'order' },
      good: async () => ({ ...FREE_USE_CONTENT, orderId: (await aFree('RETURNED')).id, expectedVersion: 1 }),
      isEdit: true,
      foreign: async () => ({
        ...FREE_USE_CONTENT,
        orderId: (await foreignOrder('RETURNED')).id,
        expectedVersion: 1,
      }),
      bad: [{ _case: 'no statement', purposeStatement: '' }],
    });

    const complete = (input: object) =>
      server.execute(COMPLETE, { input: { ...FREE_USE_CONTENT, ...input } }, { as: server.cast.publicBuyer });

    it('takes no more units than the order has', async () => {
      const { id } = await aFree('RETURNED');
      await expectRefusal(server, () => complete({ orderId: id, expectedVersion: 1, quantity: 101 }), {
        field: 'completeFreeUse',
        code: 'INVALID_INPUT',
        path: ['quantity'],
      });
    });

    it('[D-06] completes only what was returned', async () => {
      const { id } = await aFree('FORM_CHECK');
      await expectRefusal(server, () => complete({ orderId: id, expectedVersion: 1 }), {
        field: 'completeFreeUse',
        code: 'FREE_USE_STATE_FORBIDS',
        ruleId: 'D-06',
      });
    });
  });

  describe('freeUses', () => {
    it('shows each who sees the order, and the random stranger nothing', async () => {
      const { id } = await aFree('RETURNED');
      const read = async (as: Persona, where: object = { states: ['RETURNED'] }) => {
        const answer = await server.execute(LIST, { where }, { as });
        expect(answer.thrown).toEqual([]);
        return (answer.at('freeUses.nodes') as { order: { id: string } }[]).map((node) => node.order.id);
      };
      const { publicBuyer, operatorProduct, agencyReviewer, regulator, enterpriseBuyer } = server.cast;
      for (const as of [publicBuyer, operatorProduct, agencyReviewer, regulator])
        expect(await read(as)).toContain(id);
      expect(await read(enterpriseBuyer)).not.toContain(id);
      expect(await read(regulator, { states: [] })).toEqual([]);
      expect(await read(regulator, { isStopped: true })).toEqual([]);
      expect(await read(regulator, { isStopped: false })).toContain(id);
    });
  });

  it('answers a random order as one of others', async () => {
    const input = { orderId: newId('order'), expectedVersion: 1, result: 'PASSED' };
    await expectRefusal(server, () => server.execute(CHECK, { input }, { as: server.cast.operatorProduct }), {
      field: 'checkFreeUseForm',
      code: 'NOT_FOUND',
    });
  });
});
