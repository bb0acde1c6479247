import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lines of an order refer to a band with its price. */
export class AddPriceKeyToTariffBand1795871410183 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff_band ADD UNIQUE KEY uq_tariff_band_price (tariff_id, customer_class, fields_from, above, unit_price)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tariff_band DROP KEY uq_tariff_band_price
    `);
  }
}
