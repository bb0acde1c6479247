import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ProductListItemEntity } from '../../../src/modules/listing/store/product-list-item.entity';
import { withoutGates } from '../../support/database-gates';
import { aProductOnSale, aResource, type BuiltProduct } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';

const MIGRATIONS = path.join(__dirname, '..', '..', '..', 'migrations');

/** The statement of a migration, found by what it is called. */
async function statementOf(matter: string): Promise<string> {
  const file = readdirSync(MIGRATIONS).find((name) => name.endsWith(`-${matter}.ts`)) ?? '';
  const module = (await import(path.join(MIGRATIONS, file))) as Record<string, new () => MigrationInterface>;
  const [Migration] = Object.values(module);
  if (Migration === undefined) throw new Error(`There is no migration ${matter}`);
  const sent: string[] = [];
  const listener = { query: (sql: string) => Promise.resolve(sent.push(sql)) };
  await new Migration().up(listener as unknown as QueryRunner);
  return sent[0] ?? '';
}

describe('an item from before contents were kept', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
  });
  afterAll(() => ground.dataSource.destroy());

  const built = async (): Promise<BuiltProduct> => {
    const { manager, market, cast } = ground;
    const resources = [];
    // Their ids alone are longer than MySQL puts together unless it is told to.
    for (let count = 0; count < 30; count += 1) {
      resources.push(await aResource(manager, { holderId: cast.department.id }));
    }
    return aProductOnSale(manager, market, {
      purposeClasses: ['PUBLIC_INTEREST', 'INDUSTRY'],
      forms: ['REPORT', 'API'],
      scenario: '引号"、反斜杠\\和/',
      resourceIds: resources.map(({ id }) => id),
      product: { summary: '第一行\n第二行\t"引用"😀', containsPersonalInformation: true },
    });
  };

  it('[C-06] gets the content and the hash that it would have been handed in with', async () => {
    const { itemId } = await built();
    const { manager, dataSource } = ground;
    const handedIn = await manager.findOneByOrFail(ProductListItemEntity, { id: itemId });
    const content = await statementOf('backfill-product-list-item-content');
    const hash = await statementOf('backfill-product-list-item-content-hash');
    const table = 'product_list_item';
    // The walls came after the backfill.
    const walls = [
      { trigger: 'tr_product_list_item_moves_along_its_states' },
      { table, constraint: 'ck_product_list_item_content_kept' },
      { table, constraint: 'ck_product_list_item_content_hash' },
    ];
    await withoutGates(dataSource, walls, async () => {
      await dataSource.query('UPDATE product_list_item SET content = NULL, content_hash = NULL');
      await dataSource.query(content);
      await dataSource.query(hash);
    });
    expect(await manager.findOneByOrFail(ProductListItemEntity, { id: itemId })).toEqual(handedIn);
  });
});
