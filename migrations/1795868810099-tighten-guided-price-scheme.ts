import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every guided price says its form, what it counts, and the hash and number of its bands. */
export class TightenGuidedPriceScheme1795868810099 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        MODIFY form varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        MODIFY accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        MODIFY charges_hits_only tinyint(1) NOT NULL,
        MODIFY scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        MODIFY band_count int unsigned NOT NULL,
        ADD UNIQUE KEY uq_guided_price_terms (id, offering_id, charge_unit, tax_basis),
        ADD CONSTRAINT ck_guided_price_form CHECK (form IN ('CEILING', 'BENCHMARK')),
        ADD CONSTRAINT ck_guided_price_floats CHECK (
          (form = 'CEILING' AND up_percent IS NULL AND down_percent IS NULL)
          OR (form = 'BENCHMARK' AND up_percent IS NOT NULL AND down_percent IS NOT NULL AND up_percent >= 0 AND down_percent BETWEEN 0 AND 100)
        ),
        ADD CONSTRAINT ck_guided_price_accumulation CHECK (accumulation IN ('ORDER', 'MONTH', 'YEAR')),
        ADD CONSTRAINT ck_guided_price_has_bands CHECK (band_count >= 1),
        ADD CONSTRAINT ck_guided_price_repeat_window CHECK (repeat_window_days IS NULL OR repeat_window_days >= 1),
        ADD CONSTRAINT ck_guided_price_single_uses CHECK (charge_unit IN ('PER_CALL', 'PER_PRODUCT') OR (repeat_window_days IS NULL AND charges_hits_only = 0)),
        ADD CONSTRAINT ck_guided_price_one_ceiling CHECK (ceiling IS NULL OR (repeat_window_days IS NULL AND charges_hits_only = 0))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        DROP CONSTRAINT ck_guided_price_one_ceiling,
        DROP CONSTRAINT ck_guided_price_single_uses,
        DROP CONSTRAINT ck_guided_price_repeat_window,
        DROP CONSTRAINT ck_guided_price_has_bands,
        DROP CONSTRAINT ck_guided_price_accumulation,
        DROP CONSTRAINT ck_guided_price_floats,
        DROP CONSTRAINT ck_guided_price_form,
        DROP INDEX uq_guided_price_terms,
        MODIFY band_count int unsigned NOT NULL DEFAULT 1,
        MODIFY scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        MODIFY charges_hits_only tinyint(1) NOT NULL DEFAULT 0,
        MODIFY accumulation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ORDER',
        MODIFY form varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CEILING'
    `);
  }
}
