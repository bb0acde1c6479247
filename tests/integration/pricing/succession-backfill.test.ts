import type { QueryRunner } from 'typeorm';
import { BackfillGuidedPriceSupersedes1795881116586 } from '../../../migrations/1795881116586-backfill-guided-price-supersedes';
import { BackfillGuidedPriceCompetence1795881116719 } from '../../../migrations/1795881116719-backfill-guided-price-competence';
import { openMarket, type MarketGround } from '../../support/market-ground';

let ground: MarketGround;
let runner: QueryRunner;

beforeAll(async () => {
  ground = await openMarket();
  runner = ground.dataSource.createQueryRunner();
  // Tables of one connection that hide the real ones: rows as they were before guided prices named one another.
  await runner.query(
    `CREATE TEMPORARY TABLE guided_price (
       id varchar(40), offering_id varchar(40), basis varchar(40), effective_from date, issued_by_organisation_id varchar(40),
       issued_at datetime(3), supersedes_id varchar(40), reason varchar(500), competence_id varchar(40))`,
  );
  await runner.query(
    `INSERT INTO guided_price (id, offering_id, basis, effective_from, issued_by_organisation_id, issued_at) VALUES
       ('third', 'one', 'GUIDED', '2026-09-01', 'office', '2026-08-20 02:00:00.000'),
       ('first', 'one', 'GUIDED', '2026-01-01', 'office', '2025-12-20 02:00:00.000'),
       ('second', 'one', 'GUIDED', '2026-05-01', 'office', '2026-04-30 16:00:00.000'),
       ('trial', 'one', 'TRIAL', '2025-06-01', 'agency', '2025-05-20 02:00:00.000'),
       ('alone', 'other', 'GUIDED', '2026-05-01', 'elsewhere', '2026-04-30 16:00:00.000')`,
  );
  await runner.query(
    `CREATE TEMPORARY TABLE pricing_competence (id varchar(40), pricing_office_id varchar(40), effective_from date)`,
  );
  await runner.query(
    `INSERT INTO pricing_competence VALUES
       ('early', 'office', '2025-01-01'), ('later', 'office', '2026-05-01'), ('latest', 'office', '2026-09-01')`,
  );
  await new BackfillGuidedPriceSupersedes1795881116586().up(runner);
  await new BackfillGuidedPriceCompetence1795881116719().up(runner);
});
afterAll(async () => {
  await runner.release();
  await ground.dataSource.destroy();
});

it('guided prices from before name the one before, and the competence of the Shanghai day of issue', async () => {
  expect(
    await runner.query('SELECT id, supersedes_id, reason, competence_id FROM guided_price ORDER BY id'),
  ).toEqual([
    { id: 'alone', supersedes_id: null, reason: null, competence_id: null },
    { id: 'first', supersedes_id: null, reason: null, competence_id: 'early' },
    { id: 'second', supersedes_id: 'first', reason: '按生效日期接续', competence_id: 'later' },
    { id: 'third', supersedes_id: 'second', reason: '按生效日期接续', competence_id: 'later' },
    { id: 'trial', supersedes_id: null, reason: null, competence_id: null },
  ]);
});
