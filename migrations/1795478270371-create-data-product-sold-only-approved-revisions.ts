import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, and what is sold changes together with the approved item behind it, to what that item says (C-06). */
export class CreateDataProductSoldOnlyApprovedRevisions1795478270371 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
        IF OLD.approved_item_id IS NOT NULL AND NEW.approved_item_id <=> OLD.approved_item_id AND NOT (
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
        IF NOT NEW.approved_item_id <=> OLD.approved_item_id AND NOT EXISTS (
          SELECT 1 FROM product_list_item item
           WHERE item.id = NEW.approved_item_id AND item.product_id = NEW.id AND item.state = 'APPROVED'
             AND item.product_revision = NEW.revision
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.title')) = NEW.title
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.summary')) = NEW.summary
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.field')) = NEW.field
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.deliveryMode')) = NEW.delivery_mode
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.grade')) = NEW.grade
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.containsPersonalInformation')) = IF(NEW.contains_personal_information = 1, 'true', 'false')
             AND JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.technicalStandard')) = NEW.technical_standard
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 a product is sold as its approved item says';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_product_sold_only_approved');
  }
}
