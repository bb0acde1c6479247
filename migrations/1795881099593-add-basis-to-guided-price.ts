import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until there is a guided price, a confirmed trial tariff stands in its place (E-18): the same row, with the trial tariff as its basis, at the very figures that were confirmed. What there is was issued. */
export class AddBasisToGuidedPrice1795881099593 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        ADD COLUMN basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'GUIDED' AFTER offering_id,
        ADD COLUMN trial_tariff_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER basis,
        ADD UNIQUE KEY uq_guided_price_trial (trial_tariff_id),
        ADD CONSTRAINT fk_guided_price_trial FOREIGN KEY (trial_tariff_id, offering_id, charge_unit, tax_basis, scheme_hash) REFERENCES trial_tariff (id, offering_id, charge_unit, tax_basis, scheme_hash) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_guided_price_basis CHECK (basis IN ('GUIDED', 'TRIAL')),
        ADD CONSTRAINT ck_guided_price_trial CHECK (
          (basis = 'GUIDED' AND trial_tariff_id IS NULL)
          OR (basis = 'TRIAL' AND trial_tariff_id IS NOT NULL AND form = 'CEILING' AND maximum_revenue_id IS NULL AND forecast_volume IS NULL AND price_proposal_id IS NULL)
        )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        DROP CONSTRAINT ck_guided_price_trial,
        DROP CONSTRAINT ck_guided_price_basis,
        DROP FOREIGN KEY fk_guided_price_trial,
        DROP INDEX fk_guided_price_trial,
        DROP INDEX uq_guided_price_trial,
        DROP COLUMN trial_tariff_id,
        DROP COLUMN basis
    `);
  }
}
