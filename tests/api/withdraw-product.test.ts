import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aProductOnSale, aSubmittedProduct } from '../support/market';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, USER_ERRORS } from '../support/refusals';

const CHANGE = `mutation ($input: ChangeProductStandingInput!) {
  withdrawProduct(input: $input) { product { id state version history { type } } ${USER_ERRORS} }
}`;

describe('withdrawProduct', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const standing = async (): Promise<string> =>
    (await aProductOnSale(server.manager, server.market)).product.id;
  const change = (as: Persona | undefined, productId: string, more: object = {}) =>
    server.execute(
      CHANGE,
      { input: { productId, expectedVersion: 1, reason: '数据质量问题', ...more } },
      as ? { as } : {},
    );

  it('refuses who is not signed in', async () => {
    const id = await standing();
    await expectThrown(server, () => change(undefined, id), 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('agencyReviewer', 'agencyRuling'))('turns %s away', async (name) => {
    const id = await standing();
    await expectThrown(server, () => change(server.cast[name], id), 'FORBIDDEN');
  });

  it.each(['agencyReviewer', 'agencyRuling'] as const)(
    '[C-08] moves the product to WITHDRAWN for %s, with its event',
    async (name) => {
      const id = await standing();
      const answer = await change(server.cast[name], id);
      expect(answer.thrown).toEqual([]);
      expect(answer.at('withdrawProduct')).toEqual({
        product: { id, state: 'WITHDRAWN', version: 2, history: [{ type: 'PRODUCT_WITHDRAWN' }] },
        userErrors: [],
      });
    },
  );

  it.each([
    { _case: 'an unknown id', id: () => newId('product') },
    { _case: 'an id of another kind', id: () => newId('order') },
    { _case: 'text that is no id', id: () => 'no-such-product' },
  ])('finds nothing under $_case', async ({ id }) => {
    const productId = id();
    await expectRefusal(server, () => change(server.cast.agencyRuling, productId), {
      field: 'withdrawProduct',
      code: 'NOT_FOUND',
      path: ['productId'],
    });
  });

  it.each([
    { _case: 'no reason', more: { reason: '' } },
    { _case: 'a reason of 501 characters', more: { reason: '因'.repeat(501) } },
    { _case: 'version zero', more: { expectedVersion: 0 } },
    { _case: 'a version that is a text', more: { expectedVersion: '1' } },
  ])('refuses $_case as input', async ({ more }) => {
    const id = await standing();
    await expectThrown(server, () => change(server.cast.agencyRuling, id, more), 'BAD_USER_INPUT');
  });

  it('names the present version to who has read an older one', async () => {
    const id = await standing();
    await expectRefusal(server, () => change(server.cast.agencyRuling, id, { expectedVersion: 9 }), {
      field: 'withdrawProduct',
      code: 'VERSION_CONFLICT',
    });
  });

  it('[C-08] refuses a product that was never approved', async () => {
    const { product } = await aSubmittedProduct(server.manager, server.market);
    await expectRefusal(server, () => change(server.cast.agencyRuling, product.id), {
      field: 'withdrawProduct',
      code: 'STANDING_MOVE_NOT_ALLOWED',
      ruleId: 'C-08',
    });
  });

  it('[C-08] makes the same move once', async () => {
    const id = await standing();
    await change(server.cast.agencyRuling, id);
    await expectRefusal(server, () => change(server.cast.agencyRuling, id, { expectedVersion: 2 }), {
      field: 'withdrawProduct',
      code: 'STANDING_MOVE_NOT_ALLOWED',
      ruleId: 'C-08',
    });
  });

  it('[C-02] refuses an agency that has not signed the agreement', async () => {
    const stranger = await aPersonIn(
      server,
      await anOrganisation(server, 'IMPLEMENTING_AGENCY'),
      'AGENCY_RULING',
    );
    const id = await standing();
    await expectRefusal(server, () => change(stranger, id), {
      field: 'withdrawProduct',
      code: 'LIST_NOT_DECIDED_BY_AGENCY',
      ruleId: 'C-02',
    });
  });

  it('[C-08] takes the approval of the list item away with it, also of a suspended product', async () => {
    const { product, itemId } = await aProductOnSale(server.manager, server.market);
    await server.manager.update(DataProductEntity, { id: product.id }, { state: 'SUSPENDED' });
    await change(server.cast.agencyRuling, product.id);
    const items: unknown = await server.dataSource.query('SELECT state FROM product_list_item WHERE id = ?', [
      itemId,
    ]);
    expect(items).toEqual([{ state: 'WITHDRAWN' }]);
  });
});
