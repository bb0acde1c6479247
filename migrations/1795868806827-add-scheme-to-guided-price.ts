import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guided price is a scheme of bands; the one ceiling is kept where there is only one. */
export class AddSchemeToGuidedPrice1795868806827 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        MODIFY ceiling decimal(20,6) NULL,
        ADD COLUMN form varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CEILING' AFTER tax_basis,
        ADD COLUMN up_percent decimal(7,4) NULL AFTER form,
        ADD COLUMN down_percent decimal(7,4) NULL AFTER up_percent,
        ADD COLUMN accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDER' AFTER down_percent,
        ADD COLUMN repeat_window_days int unsigned NULL AFTER accumulation,
        ADD COLUMN charges_hits_only tinyint(1) NOT NULL DEFAULT 0 AFTER repeat_window_days,
        ADD COLUMN scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER charges_hits_only,
        ADD COLUMN band_count int unsigned NOT NULL DEFAULT 1 AFTER scheme_hash
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        DROP COLUMN band_count,
        DROP COLUMN scheme_hash,
        DROP COLUMN charges_hits_only,
        DROP COLUMN repeat_window_days,
        DROP COLUMN accumulation,
        DROP COLUMN down_percent,
        DROP COLUMN up_percent,
        DROP COLUMN form,
        MODIFY ceiling decimal(20,6) NOT NULL
    `);
  }
}
