import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hashOf } from '../../../src/modules/ledger';
import { storedGuidedPrice, storedTariff } from '../../../src/modules/pricing/store/bands';
import { flatCeiling, flatScheme } from '../../../src/policy';
import { BackfillGuidedPriceBand1795868809284 } from '../../../migrations/1795868809284-backfill-guided-price-band';
import { BackfillGuidedPriceSchemeHash1795868808523 } from '../../../migrations/1795868808523-backfill-guided-price-scheme-hash';
import { BackfillTariffBand1795868809722 } from '../../../migrations/1795868809722-backfill-tariff-band';
import { BackfillTariffSchemeHash1795868808956 } from '../../../migrations/1795868808956-backfill-tariff-scheme-hash';
import { openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
let runner: QueryRunner;

const AMOUNTS = ['2.000000', '0.000000', '0.000001', '100.000000', '12345678901234.567890'];
const HEADER = `id varchar(40), guided_price_id varchar(40), unit_price decimal(20,6), ceiling decimal(20,6), scheme_hash char(64)`;

beforeAll(async () => {
  ground = await openMarket();
  runner = ground.dataSource.createQueryRunner();
  // Tables of one connection that hide the real ones: rows as they were before prices had bands.
  for (const table of ['guided_price', 'tariff']) {
    await runner.query(`CREATE TEMPORARY TABLE ${table} (${HEADER})`);
    for (const [place, amount] of AMOUNTS.entries()) {
      await runner.query(`INSERT INTO ${table} VALUES (?, ?, ?, ?, NULL)`, [
        `${table}-${String(place)}`,
        `guided_price-${String(place)}`,
        amount,
        amount,
      ]);
    }
  }
  for (const table of ['guided_price_band', 'tariff_band']) {
    await runner.query(`CREATE TEMPORARY TABLE shadow LIKE ${table}`);
    await runner.query(`CREATE TEMPORARY TABLE ${table} LIKE shadow`);
    await runner.query('DROP TEMPORARY TABLE shadow');
  }
  const migrations: MigrationInterface[] = [
    new BackfillGuidedPriceSchemeHash1795868808523(),
    new BackfillTariffSchemeHash1795868808956(),
    new BackfillGuidedPriceBand1795868809284(),
    new BackfillTariffBand1795868809722(),
  ];
  for (const migration of migrations) await migration.up(runner);
});
afterAll(async () => {
  await runner.release();
  await ground.dataSource.destroy();
});

describe('prices from before there were bands', () => {
  it.each([...AMOUNTS.entries()])(
    '%s: %s yuan gets the hash and the band of one price',
    async (place, amount) => {
      const guide = flatCeiling(amount);
      const guided = storedGuidedPrice(`guided_price-${String(place)}`, guide);
      const set = storedTariff(`tariff-${String(place)}`, flatScheme(amount), {
        id: `guided_price-${String(place)}`,
        guide,
      });
      const read = (sql: string): Promise<unknown> => runner.query(sql, [place]);
      expect(
        await read("SELECT scheme_hash FROM guided_price WHERE id = CONCAT('guided_price-', ?)"),
      ).toEqual([{ scheme_hash: hashOf(guided.hashed) }]);
      expect(await read("SELECT scheme_hash FROM tariff WHERE id = CONCAT('tariff-', ?)")).toEqual([
        { scheme_hash: hashOf(set.hashed) },
      ]);
      const [band] = guided.bands;
      expect(
        await read("SELECT * FROM guided_price_band WHERE guided_price_id = CONCAT('guided_price-', ?)"),
      ).toEqual([
        expect.objectContaining({ customer_class: 'STANDARD', above: '0', up_to: null, ceiling: amount }),
      ]);
      expect(band).toMatchObject({ customerClass: 'STANDARD', above: 0, upTo: null });
      expect(await read("SELECT * FROM tariff_band WHERE tariff_id = CONCAT('tariff-', ?)")).toEqual([
        expect.objectContaining({ unit_price: amount, ceiling: amount, floor: '0.000000', guide_above: '0' }),
      ]);
    },
  );
});
