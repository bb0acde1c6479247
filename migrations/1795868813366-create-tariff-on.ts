import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tariff of an offering on a date; null when there is none. */
export class CreateTariffOn1795868813366 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION tariff_on(offering char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS char(40) CHARACTER SET ascii COLLATE ascii_bin READS SQL DATA
      BEGIN
        RETURN (SELECT tariff.id FROM tariff WHERE tariff.offering_id = offering AND tariff.effective_from <= on_date ORDER BY tariff.effective_from DESC LIMIT 1);
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION tariff_on');
  }
}
