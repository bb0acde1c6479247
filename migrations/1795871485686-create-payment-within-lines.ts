import type { MigrationInterface, QueryRunner } from 'typeorm';

/** F-15 and E-06 at the charge: the lines of an order make up its total, and no unit is paid for above the guided price of the day for its class, fields and place. */
export class CreatePaymentWithinLines1795871485686 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_within_guided_price BEFORE INSERT ON payment FOR EACH ROW
      BEGIN
        DECLARE guide char(40) CHARACTER SET ascii COLLATE ascii_bin;
        DECLARE paying_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin;
        DECLARE fields_step bigint unsigned;
        IF NOT EXISTS (
          SELECT 1 FROM data_order
            JOIN order_charge_line line ON line.order_id = data_order.id
          WHERE data_order.id = NEW.order_id
          GROUP BY data_order.id, data_order.quantity, data_order.total
          HAVING SUM(line.units) = data_order.quantity AND ROUND(SUM(line.amount), 2) = data_order.total
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-15 the lines of an order make up its total';
        END IF;
        SET guide = (SELECT guided_price_on(data_order.offering_id, DATE(NEW.confirmed_at + INTERVAL 8 HOUR)) FROM data_order WHERE data_order.id = NEW.order_id);
        IF guide IS NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-10 no payment without a guided price in force';
        END IF;
        SET paying_class = (
          SELECT COALESCE(MAX(band.customer_class), 'STANDARD') FROM data_order
            JOIN guided_price_band band ON band.guided_price_id = guide AND band.customer_class = data_order.customer_class
          WHERE data_order.id = NEW.order_id
        );
        SET fields_step = (
          SELECT MAX(band.fields_from) FROM data_order
            JOIN guided_price_band band ON band.guided_price_id = guide AND band.customer_class = paying_class AND band.fields_from <= data_order.compared_fields
          WHERE data_order.id = NEW.order_id
        );
        IF EXISTS (
          SELECT 1 FROM order_charge_line line
            JOIN guided_price_band band ON band.guided_price_id = guide AND band.customer_class = paying_class AND band.fields_from = fields_step
             AND band.above < line.units_before + line.units AND (band.up_to IS NULL OR band.up_to > line.units_before)
          WHERE line.order_id = NEW.order_id AND line.unit_price > band.ceiling
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 no payment above the guided price in force';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_payment_within_guided_price
    `);
  }
}
