import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before; what an order rests on but its price. */
export class CreateDataOrderLawfulButForPrices1795868816316 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_order_lawful BEFORE INSERT ON data_order FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM product_resource part
            JOIN data_product product ON product.id = part.product_id
            LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id AND scope.resource_id = part.resource_id AND scope.removed_at IS NULL
          WHERE part.product_id = NEW.product_id AND scope.resource_id IS NULL
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-18 a resource of the product is outside the authorised scope';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
          WHERE product.id = NEW.product_id AND product.state = 'ON_SALE' AND product.approved_item_id = NEW.approved_item_id AND product.operator_id = NEW.operator_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product is ordered';
        END IF;
        IF EXISTS (SELECT 1 FROM offering WHERE offering.id = NEW.offering_id AND offering.retired_at IS NOT NULL)
          OR EXISTS (SELECT 1 FROM product_scenario scenario WHERE scenario.id = NEW.scenario_id AND scenario.retired_at IS NOT NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 what the approved revision no longer has is not ordered';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM data_product product
            JOIN agreement ON agreement.id = product.agreement_id
          WHERE product.id = NEW.product_id AND agreement.takes_orders = 1 AND NEW.placed_on BETWEEN agreement.starts_on AND agreement.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-19 the agreement is not in force';
        END IF;
        IF NEW.use_intent = 'REDEVELOPMENT' AND is_barred_redeveloper(NEW.operator_id, NEW.buyer_id, NEW.placed_on) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-01 the operator and those tied to it do not redevelop';
        END IF;
        IF NEW.state <> IF(NEW.purpose_class = 'INDUSTRY', 'AWAITING_PAYMENT', 'AWAITING_DECISION') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-17 an order begins at its first state';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_order_lawful');
  }
}
