import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew with the form of the price in it. */
export class DropTariffOnlyApproved1795868815290 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_only_approved');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_only_approved BEFORE INSERT ON tariff FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM offering
            JOIN data_product product ON product.id = offering.product_id AND product.state = 'ON_SALE'
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
          WHERE offering.id = NEW.offering_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product has a tariff';
        END IF;
        IF NOT NEW.guided_price_id <=> (
          SELECT price.id FROM guided_price price WHERE price.offering_id = NEW.offering_id AND price.effective_from <= NEW.effective_from ORDER BY price.effective_from DESC LIMIT 1
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a tariff names the guided price in force on its date';
        END IF;
      END
    `);
  }
}
