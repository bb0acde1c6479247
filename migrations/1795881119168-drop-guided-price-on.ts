import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The function is made anew with revocations in it. */
export class DropGuidedPriceOn1795881119168 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION guided_price_on');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION guided_price_on(offering char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS char(40) CHARACTER SET ascii COLLATE ascii_bin READS SQL DATA
      BEGIN
        RETURN (SELECT price.id FROM guided_price price WHERE price.offering_id = offering AND price.effective_from <= on_date ORDER BY price.effective_from DESC LIMIT 1);
      END
    `);
  }
}
