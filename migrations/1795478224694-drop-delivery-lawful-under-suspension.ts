import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew with the scope and the notice in it. */
export class DropDeliveryLawfulUnderSuspension1795478224694 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_delivery_lawful');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_delivery_lawful BEFORE INSERT ON delivery FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND data_order.buyer_id = NEW.recipient_id AND data_order.state IN ('PAID', 'APPROVED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-17 a delivery goes to the buyer of a paid or granted order';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
          WHERE product.id = NEW.product_id AND product.state = 'ON_SALE'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product is delivered';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            JOIN agreement ON agreement.id = product.agreement_id AND agreement.takes_deliveries = 1
          WHERE product.id = NEW.product_id
            AND DATE(NEW.delivered_at + INTERVAL 8 HOUR) BETWEEN agreement.starts_on AND agreement.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-19 the agreement is not in force';
        END IF;
        IF EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND data_order.use_intent = 'REDEVELOPMENT'
            AND is_barred_redeveloper(data_order.operator_id, data_order.buyer_id, DATE(NEW.delivered_at + INTERVAL 8 HOUR))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-01 the operator and those tied to it do not redevelop';
        END IF;
      END
    `);
  }
}
