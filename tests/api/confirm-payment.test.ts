import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aGuidedPrice, aFreeOrder, anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const CONFIRM = `mutation ($input: ConfirmPaymentInput!) {
  confirmPayment(input: $input) {
    order { id state version total { amount } history { type } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;

describe('confirmPayment', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
  });
  afterAll(() => server.stop());

  let keys = 0;
  const buyer = () => ({
    buyerId: server.cast.enterprise.id,
    placedBy: server.cast.enterpriseBuyer.personId,
  });
  /** 100 units at 1.90 yuan: 190 yuan. */
  const unpaid = async (): Promise<string> => (await anOrder(server.manager, built, buyer())).id;
  const transfer = (orderId: string, more: object = {}) => {
    keys += 1;
    return {
      idempotencyKey: `payment-${String(keys)}-${'k'.repeat(8)}`,
      orderId,
      expectedVersion: 1,
      amount: '190.00',
      bankReference: `TRANSFER-${String(keys)}`,
      paidOn: '2026-11-20',
      ...more,
    };
  };
  const confirm = (input: object, as: Persona | undefined = server.cast.operatorFinance) =>
    server.execute(CONFIRM, { input }, { as });

  it('refuses who is not signed in', async () => {
    const input = transfer(await unpaid());
    await expectThrown(server, () => server.execute(CONFIRM, { input }), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('operatorFinance'))('turns %s away', async (name) => {
    const input = transfer(await unpaid());
    await expectThrown(server, () => confirm(input, server.cast[name]), 'FORBIDDEN');
  });

  it('[F-15] books a transfer of exactly the total, however it is written', async () => {
    for (const amount of ['190', '190.00', '190.000000']) {
      const answer = await confirm(transfer(await unpaid(), { amount }));
      expect(answer.thrown).toEqual([]);
      expect(answer.at('confirmPayment')).toMatchObject({
        order: { state: 'PAID', version: 2, history: [{ type: 'PAYMENT_CONFIRMED' }] },
        userErrors: [],
      });
    }
  });

  it.each(['189.99', '190.01', '0', '-190', '190.001'])('[F-15] refuses a transfer of %s', async (amount) => {
    const input = transfer(await unpaid(), { amount });
    await expectRefusal(server, () => confirm(input), {
      field: 'confirmPayment',
      code: 'PAYMENT_DIFFERS_FROM_TOTAL',
      ruleId: 'F-15',
    });
  });

  it('answers the same request again with the paid order, and refuses its key for another', async () => {
    const input = transfer(await unpaid());
    const first = await confirm(input);
    const before = await tableSums(server);
    const second = await confirm(input);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('confirmPayment.order')).toEqual(first.at('confirmPayment.order'));
    expect(second.at('confirmPayment.idempotency.isReplay')).toBe(true);
    await expectRefusal(server, () => confirm({ ...input, bankReference: 'ANOTHER-1' }), {
      field: 'confirmPayment',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('[E-06] books nothing above the guided price of the day', async () => {
    const own = await aPricedProduct(server.manager, server.market);
    const order = await anOrder(server.manager, own, buyer());
    await aGuidedPrice(server.manager, own, { ceiling: '1.000000', effectiveFrom: '2026-11-23' });
    await expectRefusal(server, () => confirm(transfer(order.id)), {
      field: 'confirmPayment',
      code: 'TARIFF_ABOVE_GUIDED_PRICE',
      ruleId: 'E-06',
    });
  });

  it('[F-17] books one payment on an order', async () => {
    const orderId = await unpaid();
    await confirm(transfer(orderId));
    const again = transfer(orderId, { expectedVersion: 2 });
    await expectRefusal(server, () => confirm(again), {
      field: 'confirmPayment',
      code: 'ORDER_STATE_FORBIDS',
      ruleId: 'F-17',
    });
  });

  it('lets one of many desks book that book at the same moment', async () => {
    const orderId = await unpaid();
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(transfer(orderId))));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    const codes = answers.flatMap((answer) => answer.refusals('confirmPayment'));
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'VERSION_CONFLICT'));
  });

  it('lets one transfer pay one order, one after the other and at the same moment', async () => {
    const paid = transfer(await unpaid());
    await confirm(paid);
    const later = transfer(await unpaid(), { bankReference: paid.bankReference });
    await expectRefusal(server, () => confirm(later), {
      field: 'confirmPayment',
      code: 'ALREADY_EXISTS',
      path: ['bankReference'],
    });
    const bankReference = 'AT-THE-SAME-MOMENT';
    const inputs = [1, 2, 3, 4].map(async () => transfer(await unpaid(), { bankReference }));
    const answers = await Promise.all((await Promise.all(inputs)).map((input) => confirm(input)));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.flatMap((answer) => answer.refusals('confirmPayment'))).toEqual(
      Array.from({ length: 3 }, () => 'ALREADY_EXISTS'),
    );
  });

  it('[D-01] takes no payment on a free order, not even one of zero', async () => {
    const { id } = await aFreeOrder(server.manager, built, buyer());
    const input = transfer(id, { amount: '0' });
    await expectRefusal(server, () => confirm(input), {
      field: 'confirmPayment',
      code: 'FREE_ORDER_TAKES_NO_PAYMENT',
      ruleId: 'D-01',
    });
  });

  it('answers another operator as for a random id', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_FINANCE');
    const input = transfer(await unpaid());
    const foreign = await expectRefusal(server, () => confirm(input, stranger), {
      field: 'confirmPayment',
      code: 'NOT_FOUND',
      path: ['orderId'],
    });
    const random = await confirm(transfer(newId('order')), stranger);
    expect(random.data).toEqual(foreign.data);
  });

  it('books no transfer before its day', async () => {
    const input = transfer(await unpaid(), { paidOn: '2099-01-01' });
    await expectRefusal(server, () => confirm(input), {
      field: 'confirmPayment',
      code: 'INVALID_INPUT',
      path: ['paidOn'],
    });
  });

  it('names the present version to who has read an older one', async () => {
    const input = transfer(await unpaid(), { expectedVersion: 3 });
    await expectRefusal(server, () => confirm(input), { field: 'confirmPayment', code: 'VERSION_CONFLICT' });
  });

  it.each([
    { _case: 'an amount that is a number', more: { amount: 190 } },
    { _case: 'an amount with a sign of its own', more: { amount: '￥190' } },
    { _case: 'no bank reference', more: { bankReference: '' } },
    { _case: 'a bank reference of 101 characters', more: { bankReference: 'x'.repeat(101) } },
    { _case: 'a day that no calendar has', more: { paidOn: '2026-02-30' } },
  ])('refuses $_case as input', async ({ more }) => {
    const input = transfer(await unpaid(), more);
    await expectThrown(server, () => confirm(input), 'BAD_USER_INPUT');
  });
});
