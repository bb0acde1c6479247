import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every tariff was one price for everybody. */
export class BackfillTariffBand1795868809722 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO tariff_band (tariff_id, customer_class, fields_from, above, up_to, unit_price, guided_price_id, guide_class, guide_fields_from, guide_above, ceiling, floor)
      SELECT id, 'STANDARD', 0, 0, NULL, unit_price, guided_price_id, 'STANDARD', 0, 0, ceiling, 0 FROM tariff
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM tariff_band');
  }
}
