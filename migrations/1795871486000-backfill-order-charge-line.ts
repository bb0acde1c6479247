import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every charged order was at one price for everybody: one line each. */
export class BackfillOrderChargeLine1795871486000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO order_charge_line (order_id, line_number, tariff_id, line_class, fields_from, band_above, units_before, units, unit_price, amount)
      SELECT data_order.id, 1, data_order.tariff_id, 'STANDARD', 0, 0, 0, data_order.quantity, data_order.unit_price, data_order.unit_price * data_order.quantity
        FROM data_order WHERE data_order.purpose_class = 'INDUSTRY' AND data_order.unit_price IS NOT NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM order_charge_line
    `);
  }
}
