import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aFreeOrder, anAgreement, anOrder, aPricedProduct, type PricedProduct } from '../support/market';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectThrown } from '../support/refusals';
import { changeStanding, letTheClockAct } from '../support/stops';

const ORDER = `query ($id: ID!) { order(id: $id) { id state total { amount } } }`;
const HELD = `query ($id: ID!) {
  order(id: $id) { hold { since reason } availableTransitions { operation to isOpen reason } history { type } }
}`;
const APPLICATION = `query ($id: ID!) {
  order(id: $id) { hold { since reason } freeUse { availableTransitions { operation to isOpen reason } } }
}`;
const TRANSITIONS = `query ($id: ID!) { order(id: $id) { availableTransitions { operation to isOpen reason } } }`;

describe('order', () => {
  let server: MarketServer;
  let built: PricedProduct;
  let orderId: string;
  let freeId: string;
  let strangers: readonly Persona[];
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const buyer = {
      buyerId: server.cast.enterprise.id,
      placedBy: server.cast.enterpriseBuyer.personId,
    };
    ({ id: orderId } = await anOrder(server.manager, built, buyer));
    ({ id: freeId } = await aFreeOrder(server.manager, built, {
      buyerId: server.cast.publicBody.id,
      placedBy: server.cast.publicBuyer.personId,
    }));
    strangers = [
      await aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER'),
      await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT'),
      await aPersonIn(server, await anOrganisation(server, 'IMPLEMENTING_AGENCY'), 'AGENCY_REVIEWER'),
    ];
  });
  afterAll(() => server.stop());

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(ORDER, { id: orderId }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the order, or the same as for a random id', async (name) => {
    const sees = /^(agency|operator|enterprise|auditor|regulator)/.test(name);
    const as = server.cast[name];
    const answer = await server.execute(ORDER, { id: orderId }, { as });
    const random = await server.execute(ORDER, { id: newId('order') }, { as });
    expect(random.data).toEqual({ order: null });
    if (sees)
      expect(answer.at('order')).toEqual({
        id: orderId,
        state: 'AWAITING_PAYMENT',
        total: { amount: '190.00' },
      });
    else expect(JSON.stringify(answer.data)).toBe(JSON.stringify(random.data));
  });

  it('hides it from other buyers, operators and agencies, also as a node', async () => {
    for (const as of strangers) {
      const answer = await server.execute(
        `query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }`,
        { id: orderId },
        { as },
      );
      expect(answer.data).toEqual({ order: null, node: null, nodes: [null] });
    }
  });

  it('stays with its buyer after the product was withdrawn', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const other = await aPricedProduct(server.manager, server.market, { agreement });
    const { id } = await anOrder(server.manager, other, {
      buyerId: server.cast.enterprise.id,
      placedBy: server.cast.enterpriseBuyer.personId,
    });
    await server.dataSource.query(`UPDATE data_product SET state = 'WITHDRAWN' WHERE id = ?`, [
      other.product.id,
    ]);
    const answer = await server.execute(
      `query ($id: ID!, $product: ID!) {
        order(id: $id) { product { id state history { type } } tariff { unitPrice { amount } } guidedPrice { id } }
        product(id: $product) { id }
      }`,
      { id, product: other.product.id },
      { as: server.cast.enterpriseBuyer },
    );
    expect(answer.data).toEqual({
      order: {
        product: { id: other.product.id, state: 'WITHDRAWN', history: null },
        tariff: { unitPrice: { amount: '1.90' } },
        guidedPrice: { id: other.guidedPrice.id },
      },
      product: null,
    });
  });

  it.each([
    { _case: 'an id of another kind', id: () => built.product.id },
    { _case: 'text that is no id', id: () => "' OR 1=1 -- " },
    { _case: 'text as long as an id', id: () => 'x'.repeat(40) },
  ])('is null for $_case, without asking the database for it', async ({ id }) => {
    const answer = await server.execute(ORDER, { id: id() }, { as: server.cast.regulator });
    expect(answer.data).toEqual({ order: null });
    expect(answer.statements.filter((sql) => sql.includes('data_order'))).toEqual([]);
  });

  it('[F-17] tells each caller which way is open and what stands in the others', async () => {
    const of = async (id: string, as: Persona) =>
      (await server.execute(TRANSITIONS, { id }, { as })).at('order.availableTransitions');
    expect(await of(orderId, server.cast.operatorFinance)).toEqual([
      { operation: 'confirmPayment', to: 'PAID', isOpen: true, reason: null },
    ]);
    expect(await of(orderId, server.cast.operatorProduct)).toEqual([
      { operation: 'confirmPayment', to: 'PAID', isOpen: false, reason: 'Needs the role OPERATOR_FINANCE.' },
    ]);
    expect(await of(orderId, server.cast.enterpriseBuyer)).toMatchObject([
      { operation: 'confirmPayment', to: 'PAID', isOpen: false },
    ]);
    // An application moves along its own states.
    expect(await of(freeId, server.cast.agencyReviewer)).toEqual([]);
    const ways = await server.execute(APPLICATION, { id: freeId }, { as: server.cast.agencyReviewer });
    expect(ways.at('order.freeUse.availableTransitions')).toEqual([
      { operation: 'decideFreeUse', to: 'GRANTED', isOpen: true, reason: null },
      { operation: 'decideFreeUse', to: 'REFUSED', isOpen: true, reason: null },
    ]);
  });

  it('shows the applicant no open way to decide its own free use', async () => {
    const answer = await server.execute(APPLICATION, { id: freeId }, { as: server.cast.publicBuyer });
    const reason = 'This is done by the AGENCY_REVIEWER of the body concerned. Leave it to that body.';
    expect(answer.at('order.freeUse.availableTransitions')).toMatchObject([
      { isOpen: false, reason },
      { isOpen: false, reason },
    ]);
  });

  it('[C-08] shows since when and why it is held, and shuts what it is held from; a rejection stays open', async () => {
    const held = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const { id: paidId } = await anOrder(server.manager, held, {
      buyerId: server.cast.enterprise.id,
      placedBy: server.cast.enterpriseBuyer.personId,
      state: 'PAID',
    });
    const { id: applicationId } = await aFreeOrder(server.manager, held, {
      buyerId: server.cast.publicBody.id,
      placedBy: server.cast.publicBuyer.personId,
    });
    const since = server.clock.now().toISOString();
    await changeStanding(server, held.product.id, 'suspendProduct', 'STOP');
    await letTheClockAct(server);
    const of = async (id: string, as: Persona, locale: 'zh' | 'en' = 'en') =>
      (await server.execute(HELD, { id }, { as, locale })).at('order');
    const reason = `Platform rule: product ${held.product.productCode} is SUSPENDED and not on sale. Choose another product, or wait until it is on sale again.`;
    expect(await of(paidId, server.cast.operatorProduct)).toEqual({
      hold: { since, reason },
      availableTransitions: [{ operation: 'deliverOrder', to: 'DELIVERED', isOpen: false, reason }],
      history: [{ type: 'ORDER_HELD' }],
    });
    expect(await of(paidId, server.cast.enterpriseBuyer, 'zh')).toMatchObject({
      hold: { since, reason: expect.stringMatching(/^平台规则：产品/) as string },
    });
    const application = await server.execute(
      APPLICATION,
      { id: applicationId },
      { as: server.cast.agencyReviewer },
    );
    expect(application.at('order')).toMatchObject({
      hold: { since, reason },
      freeUse: {
        availableTransitions: [
          { to: 'GRANTED', isOpen: false, reason },
          { to: 'REFUSED', isOpen: true, reason: null },
        ],
      },
    });

    await changeStanding(server, held.product.id, 'reinstateProduct');
    await letTheClockAct(server);
    expect(await of(paidId, server.cast.operatorProduct)).toEqual({
      hold: null,
      availableTransitions: [{ operation: 'deliverOrder', to: 'DELIVERED', isOpen: true, reason: null }],
      history: [{ type: 'ORDER_HELD' }, { type: 'ORDER_RELEASED' }],
    });
  });
});
