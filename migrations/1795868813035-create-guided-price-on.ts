import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guided price of an offering on a date; null when there is none. */
export class CreateGuidedPriceOn1795868813035 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION guided_price_on(offering char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS char(40) CHARACTER SET ascii COLLATE ascii_bin READS SQL DATA
      BEGIN
        RETURN (SELECT price.id FROM guided_price price WHERE price.offering_id = offering AND price.effective_from <= on_date ORDER BY price.effective_from DESC LIMIT 1);
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION guided_price_on');
  }
}
