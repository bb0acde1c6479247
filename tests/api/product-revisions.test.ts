import { startMarketServer, type MarketServer } from '../support/market-server';
import {
  approved,
  decided,
  decideItem,
  itemInput,
  openListDesk,
  submitItems,
  submitted,
  type DeskItem,
  type ListDesk,
} from '../support/product-lists';
import { expectRefusal, tableSums } from '../support/refusals';

const BOTH = [
  { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' },
  { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL', freeUseConditions: ['NAMED_USER_ONLY'] },
];
const idOf = (parts: readonly { readonly id: string }[], word: string): string | undefined =>
  parts.find((part) => Object.values(part).includes(word))?.id;

/** What is sold changes only by a new revision with an approval of its own. */
describe('a revision of a product on sale', () => {
  let server: MarketServer;
  let desk: ListDesk;
  beforeAll(async () => {
    server = await startMarketServer();
    desk = await openListDesk(server);
  });
  afterAll(() => server.stop());

  const sold = (more: object = {}): Promise<DeskItem> => approved(desk, more);
  /** The same product with something changed. */
  const revise = async ({ product }: DeskItem, more: object = {}): Promise<DeskItem> => {
    const changed = { code: product.productCode, title: '企业信用报告', ...more };
    const [item] = await submitted(desk, itemInput(desk, changed));
    if (item === undefined) throw new Error('One item was handed in');
    return item;
  };
  const move = async (operation: string, { product: { id } }: DeskItem): Promise<void> => {
    const [{ version } = { version: 0 }]: { version: number }[] = await server.dataSource.query(
      'SELECT version FROM data_product WHERE id = ?',
      [id],
    );
    const answer = await server.execute(
      `mutation ($input: ChangeProductStandingInput!) { ${operation}(input: $input) { userErrors { code } } }`,
      { input: { productId: id, expectedVersion: version, reason: '数据质量问题' } },
      { as: server.cast.agencyRuling },
    );
    expect(answer.refusals(operation)).toEqual([]);
  };
  const productNow = async ({ product: { id } }: DeskItem) =>
    (
      await server.execute(
        `query ($id: ID!) { product(id: $id) { title state revision version runningOrders availableTransitions { operation to isOpen }
           scenarios { id name } offerings { id purposeClass } } }`,
        { id },
        { as: server.cast.agencyReviewer },
      )
    ).at('product');
  const itemStates = async ({ product: { id } }: DeskItem): Promise<string[]> => {
    const rows: { state: string }[] = await server.dataSource.query(
      'SELECT state FROM product_list_item WHERE product_id = ? ORDER BY product_revision',
      [id],
    );
    return rows.map(({ state }) => state);
  };

  it('[C-06] leaves what is sold alone until it is approved', async () => {
    const first = await sold();
    const before = await tableSums(
      server,
      ...['product_list', 'product_list_item', 'decision', 'outbox_event', 'state_change'],
      ...['duty', 'notice', 'timer', 'idempotency_key'],
    );
    const revision = await revise(first);
    expect(revision).toMatchObject({ state: 'SUBMITTED', productRevision: 2 });
    expect(revision.product).toMatchObject({ title: '企业信用评分', state: 'ON_SALE', revision: 1 });
    const after = await tableSums(
      server,
      ...['product_list', 'product_list_item', 'decision', 'outbox_event', 'state_change'],
      ...['duty', 'notice', 'timer', 'idempotency_key'],
    );
    expect(after).toEqual(before);
  });

  it('[C-06] is sold once it is approved; kept offerings and scenarios keep their ids', async () => {
    const first = await sold({ scenarios: ['授信', '贷后'], offerings: BOTH });
    const revision = await revise(first, {
      scenarios: ['授信', '招投标'],
      forms: ['REPORT'],
      resourceIds: [desk.resourceIds[1]],
    });
    const second = await decided(desk, revision);
    expect(second.product).toMatchObject({
      title: '企业信用报告',
      state: 'ON_SALE',
      revision: 2,
      forms: ['REPORT'],
      resources: [{ id: desk.resourceIds[1] }],
    });
    const { scenarios, offerings } = first.product;
    expect(second.product.offerings.map(({ id }) => id)).toEqual([idOf(offerings, 'INDUSTRY')]);
    expect(idOf(second.product.scenarios, '授信')).toBe(idOf(scenarios, '授信'));
    expect(second.product.scenarios.map(({ name }) => name).sort()).toEqual(['招投标', '授信']);
    expect(await itemStates(first)).toEqual(['SUPERSEDED', 'APPROVED']);
  });

  it('[C-06] gives an offering that comes back its old id, and its new conditions', async () => {
    const first = await sold({ offerings: BOTH });
    await decided(desk, await revise(first, { title: '只收费的评分' }));
    const conditions = ['NO_ONWARD_SUPPLY'];
    const third = await decided(
      desk,
      await revise(first, {
        title: '又免费的评分',
        offerings: [BOTH[0], { ...BOTH[1], freeUseConditions: conditions }],
      }),
    );
    expect(third.product.offerings).toHaveLength(2);
    expect(third.product.offerings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: idOf(first.product.offerings, 'PUBLIC_INTEREST'),
          freeUseConditions: conditions,
        }),
      ]),
    );
  });

  it('[C-06] retires the offering of a unit that goes, and adds that of the unit that comes', async () => {
    const FREE_MONTHLY = { ...BOTH[1], chargeUnit: 'PER_PERIOD', chargeMeasure: 'MONTH' };
    const first = await sold({ offerings: BOTH });
    const second = await decided(
      desk,
      await revise(first, {
        offerings: [
          { purposeClass: 'INDUSTRY', chargeUnit: 'PER_PERIOD', chargeMeasure: 'YEAR' },
          FREE_MONTHLY,
        ],
      }),
    );
    const firstIds = first.product.offerings.map(({ id }) => id);
    expect(second.product.offerings).toHaveLength(2);
    expect(second.product.offerings.filter(({ id }) => firstIds.includes(id))).toEqual([]);
    const retired: { id: string; charge_measure: string }[] = await server.dataSource.query(
      'SELECT id, charge_measure FROM offering WHERE product_id = ? AND retired_at IS NOT NULL ORDER BY id',
      [first.product.id],
    );
    expect(retired).toEqual([...firstIds].sort().map((id) => ({ id, charge_measure: 'ONE' })));
    const third = await decided(desk, await revise(first, { title: '第三版', offerings: BOTH }));
    expect(third.product.offerings.map(({ id }) => id).sort()).toEqual([...firstIds].sort());
  });

  it('is found by its new words only', async () => {
    const first = await sold({ title: '碧海潮生指数' });
    await decided(desk, await revise(first, { title: '落英神剑指数' }));
    const found = async (search: string): Promise<unknown> => {
      const answer = await server.execute(
        'query ($search: String!) { products(first: 5, where: { search: $search }) { nodes { id } } }',
        { search },
      );
      return answer.at('products.nodes');
    };
    expect(await found('碧海潮生')).toEqual([]);
    expect(await found('落英神剑')).toEqual([{ id: first.product.id }]);
  });

  it.each([
    { ruling: 'RETURN', state: 'RETURNED' },
    { ruling: 'REJECT', state: 'REJECTED' },
  ])('stays away from what is sold on $ruling, and may be followed by another', async ({ ruling, state }) => {
    const first = await sold();
    await decided(desk, await revise(first), { ruling, reason: '材料不全', reviews: [] });
    expect(await productNow(first)).toMatchObject({ title: '企业信用评分', state: 'ON_SALE', revision: 1 });
    const third = await decided(desk, await revise(first, { title: '第三版' }));
    expect(third).toMatchObject({ productRevision: 3, product: { title: '第三版', revision: 3 } });
    expect(await itemStates(first)).toEqual(['SUPERSEDED', state, 'APPROVED']);
  });

  it('[C-08] does not lift a suspension', async () => {
    const first = await sold();
    await move('suspendProduct', first);
    const second = await decided(desk, await revise(first));
    expect(second.product).toMatchObject({ title: '企业信用报告', state: 'SUSPENDED', revision: 2 });
    expect(await productNow(first)).toMatchObject({
      runningOrders: 'STOP',
      availableTransitions: [
        { operation: 'reinstateProduct', to: 'ON_SALE', isOpen: true },
        { operation: 'withdrawProduct', to: 'WITHDRAWN', isOpen: true },
      ],
    });
    await move('reinstateProduct', first);
    expect(await productNow(first)).toMatchObject({ state: 'ON_SALE', runningOrders: null });
  });

  it('[C-08] does not bring back what was withdrawn meanwhile', async () => {
    const first = await sold();
    const revision = await revise(first);
    await move('withdrawProduct', first);
    await expectRefusal(server, () => decideItem(desk, revision), {
      field: 'decideProductListItem',
      code: 'STANDING_MOVE_NOT_ALLOWED',
      ruleId: 'C-08',
    });
    await decided(desk, revision, { ruling: 'REJECT', reason: '产品已撤回', reviews: [] });
    expect(await productNow(first)).toMatchObject({ state: 'WITHDRAWN', title: '企业信用评分' });
  });

  it.each([
    {
      refusal: 'REVISION_OPEN',
      prepare: async () => {
        const first = await sold();
        await revise(first);
        return { code: first.product.productCode, title: '第三版' };
      },
    },
    {
      refusal: 'REVISION_UNCHANGED',
      prepare: async () => ({ code: (await sold()).product.productCode }),
    },
    {
      refusal: 'PRODUCT_NOT_REVISABLE',
      prepare: async () => {
        const first = await sold();
        await move('withdrawProduct', first);
        return { code: first.product.productCode, title: '又一版' };
      },
    },
    {
      refusal: 'PRODUCT_OF_OTHER_AGREEMENT',
      prepare: async () => {
        const other = await approved(await openListDesk(server));
        return { code: other.product.productCode, title: '又一版' };
      },
    },
  ] as const)('[C-06] refuses with $refusal', async ({ refusal, prepare }) => {
    const changed = await prepare();
    await expectRefusal(server, () => submitItems(desk, [itemInput(desk), itemInput(desk, changed)]), {
      field: 'submitProductList',
      code: refusal,
      ruleId: 'C-06',
    });
  });

  it('keeps what came to stand for whoever looks back', async () => {
    const first = await sold();
    const second = await decided(desk, await revise(first));
    const rows: { subject_id: string; aspect: string; value: string }[] = await server.dataSource.query(
      'SELECT subject_id, aspect, value FROM state_change WHERE subject_id IN (?) ORDER BY id',
      [[first.id, second.id, first.product.id]],
    );
    const words = new Map([
      [first.id, 'first'],
      [second.id, 'second'],
      [first.product.id, 'product'],
    ]);
    expect(
      rows.map(
        ({ subject_id, aspect, value }) =>
          `${words.get(subject_id) ?? ''} ${aspect} ${words.get(String(JSON.parse(value))) ?? String(JSON.parse(value))}`,
      ),
    ).toEqual([
      'first STATE SUBMITTED',
      'product STATE SUBMITTED',
      'first STATE APPROVED',
      'product STATE ON_SALE',
      'product APPROVAL first',
      'second STATE SUBMITTED',
      'second STATE APPROVED',
      'product APPROVAL second',
      'first STATE SUPERSEDED',
    ]);
  });
});
