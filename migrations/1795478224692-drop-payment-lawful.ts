import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew: payment stands open as long as delivery does. */
export class DropPaymentLawful1795478224692 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_payment_lawful');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_lawful BEFORE INSERT ON payment FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND data_order.state = 'AWAITING_PAYMENT'
            AND data_order.operator_id = NEW.operator_id AND data_order.total = NEW.amount
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-15 a payment is the total of an unpaid order of this operator';
        END IF;
        IF EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND NOT COALESCE(data_order.unit_price <= (
            SELECT price.ceiling FROM guided_price price
            WHERE price.offering_id = data_order.offering_id
              AND price.effective_from <= DATE(NEW.confirmed_at + INTERVAL 8 HOUR)
            ORDER BY price.effective_from DESC LIMIT 1
          ), FALSE)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 no payment above the guided price in force';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_order
            JOIN data_product product ON product.id = data_order.product_id AND product.state = 'ON_SALE'
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
          WHERE data_order.id = NEW.order_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product is paid for';
        END IF;
      END
    `);
  }
}
