import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes room for the wall that lets an approved revision take the place of what is sold. */
export class DropDataProductSoldOnlyApproved1795478270030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_product_sold_only_approved');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_product_sold_only_approved BEFORE UPDATE ON data_product FOR EACH ROW
      BEGIN
        IF NEW.state = 'ON_SALE' AND NOT EXISTS (
          SELECT 1 FROM product_list_item item WHERE item.id = NEW.approved_item_id AND item.product_id = NEW.id AND item.state = 'APPROVED'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product goes on sale';
        END IF;
        IF NOT (NEW.operator_id <=> OLD.operator_id AND NEW.product_code <=> OLD.product_code) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A product keeps its operator and its code';
        END IF;
        IF OLD.approved_item_id IS NOT NULL AND NOT (
          NEW.agreement_id <=> OLD.agreement_id
          AND NEW.title <=> OLD.title
          AND NEW.summary <=> OLD.summary
          AND NEW.field <=> OLD.field
          AND NEW.delivery_mode <=> OLD.delivery_mode
          AND NEW.grade <=> OLD.grade
          AND NEW.contains_personal_information <=> OLD.contains_personal_information
          AND NEW.technical_standard <=> OLD.technical_standard
          AND NEW.revision <=> OLD.revision
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 what was approved is not changed in place';
        END IF;
      END
    `);
  }
}
