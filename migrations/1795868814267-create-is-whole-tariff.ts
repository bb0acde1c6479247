import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tariff has as many bands as it says, none of its lines breaks off, and there is a line wherever the guided price has one: nobody pays by a line that was held against the limits of others. */
export class CreateIsWholeTariff1795868814267 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION is_whole_tariff(of_tariff char(40) CHARACTER SET ascii COLLATE ascii_bin)
      RETURNS tinyint(1) READS SQL DATA
      BEGIN
        RETURN EXISTS (
          SELECT 1 FROM tariff header
          WHERE header.id = of_tariff
            AND header.band_count = (SELECT COUNT(*) FROM tariff_band band WHERE band.tariff_id = header.id)
            AND EXISTS (SELECT 1 FROM tariff_band band WHERE band.tariff_id = header.id AND band.customer_class = 'STANDARD' AND band.fields_from = 0 AND band.above = 0)
            AND NOT EXISTS (
              SELECT 1 FROM tariff_band band
                LEFT JOIN tariff_band later ON later.tariff_id = band.tariff_id AND later.customer_class = band.customer_class
                 AND later.fields_from = band.fields_from AND later.above = band.up_to
              WHERE band.tariff_id = header.id AND band.up_to IS NOT NULL AND later.above IS NULL
            )
            AND NOT EXISTS (
              SELECT 1 FROM guided_price_band guide
                LEFT JOIN tariff_band own ON own.tariff_id = header.id AND own.customer_class = guide.customer_class
                 AND own.fields_from = guide.fields_from AND own.above = 0
              WHERE guide.guided_price_id = header.guided_price_id AND guide.above = 0 AND own.tariff_id IS NULL
            )
            AND NOT EXISTS (
              SELECT 1 FROM tariff_band band
                JOIN guided_price_band guide ON guide.guided_price_id = band.guided_price_id AND guide.customer_class = band.guide_class AND guide.above = 0
                LEFT JOIN tariff_band own ON own.tariff_id = band.tariff_id AND own.customer_class = band.customer_class
                 AND own.fields_from = guide.fields_from AND own.above = 0
              WHERE band.tariff_id = header.id AND band.above = 0 AND own.tariff_id IS NULL
            )
        );
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION is_whole_tariff');
  }
}
