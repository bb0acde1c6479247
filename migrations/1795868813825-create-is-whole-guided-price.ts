import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guided price has as many bands as it says, none of its lines breaks off, and buyers without a class have a line. */
export class CreateIsWholeGuidedPrice1795868813825 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION is_whole_guided_price(of_price char(40) CHARACTER SET ascii COLLATE ascii_bin)
      RETURNS tinyint(1) READS SQL DATA
      BEGIN
        RETURN EXISTS (
          SELECT 1 FROM guided_price header
          WHERE header.id = of_price
            AND header.band_count = (SELECT COUNT(*) FROM guided_price_band band WHERE band.guided_price_id = header.id)
            AND EXISTS (SELECT 1 FROM guided_price_band band WHERE band.guided_price_id = header.id AND band.customer_class = 'STANDARD' AND band.fields_from = 0 AND band.above = 0)
            AND NOT EXISTS (
              SELECT 1 FROM guided_price_band band
                LEFT JOIN guided_price_band later ON later.guided_price_id = band.guided_price_id AND later.customer_class = band.customer_class
                 AND later.fields_from = band.fields_from AND later.above = band.up_to
              WHERE band.guided_price_id = header.id AND band.up_to IS NOT NULL AND later.above IS NULL
            )
        );
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION is_whole_guided_price');
  }
}
