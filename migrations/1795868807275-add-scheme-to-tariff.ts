import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tariff is a scheme of bands; the one price is kept where there is only one. */
export class AddSchemeToTariff1795868807275 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff
        MODIFY unit_price decimal(20,6) NULL,
        MODIFY ceiling decimal(20,6) NULL,
        ADD COLUMN accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDER' AFTER tax_basis,
        ADD COLUMN repeat_window_days int unsigned NULL AFTER accumulation,
        ADD COLUMN charges_hits_only tinyint(1) NOT NULL DEFAULT 0 AFTER repeat_window_days,
        ADD COLUMN scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER charges_hits_only,
        ADD COLUMN band_count int unsigned NOT NULL DEFAULT 1 AFTER scheme_hash
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff
        DROP COLUMN band_count,
        DROP COLUMN scheme_hash,
        DROP COLUMN charges_hits_only,
        DROP COLUMN repeat_window_days,
        DROP COLUMN accumulation,
        MODIFY ceiling decimal(20,6) NOT NULL,
        MODIFY unit_price decimal(20,6) NOT NULL
    `);
  }
}
