import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every tariff says what it counts, and the hash and number of its bands; unit and tax basis are those of the guided price in any form. */
export class TightenTariffScheme1795868810427 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff
        MODIFY accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        MODIFY charges_hits_only tinyint(1) NOT NULL,
        MODIFY scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        MODIFY band_count int unsigned NOT NULL,
        ADD CONSTRAINT fk_tariff_guided_terms FOREIGN KEY (guided_price_id, offering_id, charge_unit, tax_basis) REFERENCES guided_price (id, offering_id, charge_unit, tax_basis) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_tariff_accumulation CHECK (accumulation IN ('ORDER', 'MONTH', 'YEAR')),
        ADD CONSTRAINT ck_tariff_has_bands CHECK (band_count >= 1),
        ADD CONSTRAINT ck_tariff_repeat_window CHECK (repeat_window_days IS NULL OR repeat_window_days >= 1),
        ADD CONSTRAINT ck_tariff_single_uses CHECK (charge_unit IN ('PER_CALL', 'PER_PRODUCT') OR (repeat_window_days IS NULL AND charges_hits_only = 0)),
        ADD CONSTRAINT ck_tariff_one_price CHECK (unit_price IS NULL OR (repeat_window_days IS NULL AND charges_hits_only = 0))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff
        DROP CONSTRAINT ck_tariff_one_price,
        DROP CONSTRAINT ck_tariff_single_uses,
        DROP CONSTRAINT ck_tariff_repeat_window,
        DROP CONSTRAINT ck_tariff_has_bands,
        DROP CONSTRAINT ck_tariff_accumulation,
        DROP FOREIGN KEY fk_tariff_guided_terms,
        MODIFY band_count int unsigned NOT NULL DEFAULT 1,
        MODIFY scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        MODIFY charges_hits_only tinyint(1) NOT NULL DEFAULT 0,
        MODIFY accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDER'
    `);
  }
}
