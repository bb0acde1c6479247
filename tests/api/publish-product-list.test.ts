import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { anAgreement } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { approved, openListDesk, publishList, published, type ListDesk } from '../support/product-lists';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const PUBLISH = `mutation ($input: PublishProductListInput!) {
  publishProductList(input: $input) {
    publication { id number itemCount rootHash publishedAt } ${USER_ERRORS} idempotency { isReplay }
  }
}`;

describe('publishProductList', () => {
  let server: MarketServer;
  let desk: ListDesk;
  beforeAll(async () => {
    server = await startMarketServer();
    desk = await openListDesk(server);
    await approved(desk);
  });
  afterAll(() => server.stop());

  let keys = 0;
  const publish = (as: Persona | undefined, more: object = {}) =>
    server.execute(
      PUBLISH,
      {
        input: {
          idempotencyKey: `publish-${String((keys += 1))}-key`,
          agreementId: desk.agreementId,
          ...more,
        },
      },
      as ? { as } : {},
    );

  it('refuses who is not signed in', () => expectThrown(server, () => publish(undefined), 'UNAUTHENTICATED'));

  it.each(everybodyBut('operatorProduct', 'agencyReviewer'))('turns %s away', (name) =>
    expectThrown(server, () => publish(server.cast[name]), 'FORBIDDEN'),
  );

  it.each(['operatorProduct', 'agencyReviewer'] as const)(
    '[C-07] lets %s publish what stands approved, as the next version',
    async (name) => {
      const own = await openListDesk(server);
      await approved(own);
      await approved(own);
      const first = await publish(server.cast[name], { agreementId: own.agreementId });
      expect(first.at('publishProductList')).toMatchObject({
        userErrors: [],
        publication: { number: 1, itemCount: 2, publishedAt: server.clock.now().toISOString() },
      });
      await approved(own);
      const second = await publish(server.cast[name], { agreementId: own.agreementId });
      expect(second.at('publishProductList.publication')).toMatchObject({ number: 2, itemCount: 3 });
      expect(second.at('publishProductList.publication.rootHash')).not.toBe(
        first.at('publishProductList.publication.rootHash'),
      );
    },
  );

  it('[C-07] does what an approval has made due, and tells everybody', async () => {
    const own = await openListDesk(server);
    await approved(own);
    const duties = async (): Promise<unknown> =>
      server.dataSource.query(
        "SELECT state, closed_by FROM duty WHERE kind = 'PUBLISH_PRODUCT_LIST' AND subject_id = ? ORDER BY id",
        [own.agreementId],
      );
    expect(await duties()).toEqual([{ state: 'OPEN', closed_by: null }]);
    const publicationId = await published(own);
    const done = { state: 'DONE', closed_by: server.cast.operatorProduct.personId };
    expect(await duties()).toEqual([done]);
    const events: { payload: string }[] = await server.dataSource.query(
      "SELECT payload FROM outbox_event WHERE type = 'PRODUCT_LIST_PUBLISHED' AND subject_id = ?",
      [own.agreementId],
    );
    expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toMatchObject([
      { publicationId, number: 1, itemCount: 1 },
    ]);
    const withdrawn = await approved(own);
    await server.execute(
      'mutation ($input: ChangeProductStandingInput!) { withdrawProduct(input: $input) { userErrors { code } } }',
      { input: { productId: withdrawn.product.id, expectedVersion: 2, reason: '数据质量问题' } },
      { as: server.cast.agencyRuling },
    );
    expect(await duties()).toEqual([done, { state: 'OPEN', closed_by: null }]);
  });

  it('[C-07] publishes a list that has become empty', async () => {
    const own = await openListDesk(server);
    const { product } = await approved(own);
    await published(own);
    await server.execute(
      'mutation ($input: ChangeProductStandingInput!) { withdrawProduct(input: $input) { userErrors { code } } }',
      { input: { productId: product.id, expectedVersion: 2, reason: '数据质量问题' } },
      { as: server.cast.agencyRuling },
    );
    const answer = await publishList(own);
    expect(answer.at('publishProductList.publication')).toMatchObject({ number: 2, itemCount: 0 });
  });

  it('[C-07] refuses a list that never had an approved item', async () => {
    const { id: agreementId } = await anAgreement(server.manager, server.market);
    await expectRefusal(server, () => publish(server.cast.operatorProduct, { agreementId }), {
      field: 'publishProductList',
      code: 'NOTHING_TO_PUBLISH',
      ruleId: 'C-07',
    });
  });

  it('[A-19] refuses the operator under a suspended agreement, and lets the agency publish', async () => {
    const own = await openListDesk(server);
    await approved(own);
    await server.dataSource.query(
      "UPDATE agreement SET state = 'SUSPENDED', takes_orders = 0, takes_deliveries = 0 WHERE id = ?",
      [own.agreementId],
    );
    const { agreementId } = own;
    await expectRefusal(server, () => publish(server.cast.operatorProduct, { agreementId }), {
      field: 'publishProductList',
      code: 'AGREEMENT_NOT_ACTIVE',
      ruleId: 'A-19',
    });
    const answer = await publish(server.cast.agencyReviewer, { agreementId });
    expect(answer.refusals('publishProductList')).toEqual([]);
  });

  it('answers alike for an unknown agreement and for that of others', async () => {
    const as = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const foreign = await expectRefusal(server, () => publish(as), {
      field: 'publishProductList',
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
    const unknown = await publish(as, { agreementId: newId('agreement') });
    expect(unknown.data).toEqual(foreign.data);
  });

  it('publishes once for one key', async () => {
    const input = { idempotencyKey: 'the-same-key-twice' };
    const first = await publish(server.cast.operatorProduct, input);
    const before = await tableSums(server);
    const second = await publish(server.cast.operatorProduct, input);
    expect(await tableSums(server)).toEqual(before);
    expect(second.at('publishProductList.publication')).toEqual(first.at('publishProductList.publication'));
    expect(second.at('publishProductList.idempotency.isReplay')).toBe(true);
  });

  it('numbers versions that are published at the same moment one after the other', async () => {
    const own = await openListDesk(server);
    await approved(own);
    const answers = await Promise.all([1, 2, 3, 4].map(() => publishList(own)));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.map((answer) => answer.at('publishProductList.publication.number')).sort()).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it.each([
    { _case: 'a key of seven characters', more: { idempotencyKey: '1234567' } },
    { _case: 'an id of 41 characters', more: { agreementId: 'x'.repeat(41) } },
    { _case: 'an unknown field', more: { publishedAt: '2020-01-01T00:00:00.000Z' } },
  ])('refuses $_case as input', ({ more }) =>
    expectThrown(server, () => publish(server.cast.operatorProduct, more), 'BAD_USER_INPUT'),
  );
});
