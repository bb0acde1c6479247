import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before; what a payment rests on but its price. */
export class CreatePaymentLawfulButForPrice1795868817071 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_lawful BEFORE INSERT ON payment FOR EACH ROW
      BEGIN
        DECLARE ordered char(40) CHARACTER SET ascii COLLATE ascii_bin;
        SET ordered = (SELECT data_order.product_id FROM data_order WHERE data_order.id = NEW.order_id);
        IF NOT EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND data_order.state = 'AWAITING_PAYMENT'
            AND data_order.operator_id = NEW.operator_id AND data_order.total = NEW.amount
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-15 a payment is the total of an unpaid order of this operator';
        END IF;
        IF EXISTS (
          SELECT 1 FROM product_resource part
            JOIN data_product product ON product.id = part.product_id
            LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id AND scope.resource_id = part.resource_id AND scope.removed_at IS NULL
          WHERE part.product_id = ordered AND scope.resource_id IS NULL
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-18 a resource of the product is outside the authorised scope';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            LEFT JOIN product_list_item item ON item.id = product.approved_item_id
          WHERE product.id = ordered AND (
            (product.state = 'ON_SALE' AND item.state = 'APPROVED')
            OR (product.state IN ('SUSPENDED', 'WITHDRAWN') AND product.running_orders = 'FINISH')
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product is paid for';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            JOIN agreement ON agreement.id = product.agreement_id AND agreement.takes_deliveries = 1
          WHERE product.id = ordered AND DATE(NEW.confirmed_at + INTERVAL 8 HOUR) BETWEEN agreement.starts_on AND agreement.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-19 the agreement is not in force';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_payment_lawful');
  }
}
