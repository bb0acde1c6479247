import type { MigrationInterface, QueryRunner } from 'typeorm';

/** F-15: a line lies in the band by which its order is charged, and is written while the order is not paid. */
export class CreateOrderChargeLineLawful1795871487591 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_order_charge_line_lawful BEFORE INSERT ON order_charge_line FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM data_order
            JOIN tariff_band band ON band.tariff_id = data_order.tariff_id AND band.customer_class = NEW.line_class AND band.fields_from = NEW.fields_from AND band.above = NEW.band_above
          WHERE data_order.id = NEW.order_id AND data_order.state = 'AWAITING_PAYMENT' AND data_order.tariff_id = NEW.tariff_id
            AND NEW.units_before >= band.above AND (band.up_to IS NULL OR NEW.units_before + NEW.units <= band.up_to)
            AND NEW.line_class = IF(
              EXISTS (SELECT 1 FROM tariff_band own WHERE own.tariff_id = NEW.tariff_id AND own.customer_class = data_order.customer_class),
              data_order.customer_class, 'STANDARD'
            )
            AND NEW.fields_from = (
              SELECT MAX(step.fields_from) FROM tariff_band step
              WHERE step.tariff_id = NEW.tariff_id AND step.customer_class = NEW.line_class AND step.fields_from <= data_order.compared_fields
            )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-15 a line lies in the band by which its order is charged';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_order_charge_line_lawful
    `);
  }
}
