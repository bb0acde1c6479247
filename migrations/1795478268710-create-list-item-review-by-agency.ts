import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-02, C-11: the agency of the agreement reviews what waits for its ruling, and never who handed it in. */
export class CreateListItemReviewByAgency1795478268710 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_item_review_by_agency BEFORE INSERT ON list_item_review FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM product_list_item item
            JOIN product_list list ON list.id = item.list_id
            JOIN agreement ON agreement.id = list.agreement_id
          WHERE item.id = NEW.item_id AND item.state = 'SUBMITTED' AND agreement.agency_id = NEW.reviewed_by_organisation_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-02 the agency reviews what it has not decided';
        END IF;
        IF EXISTS (
          SELECT 1 FROM product_list_item item WHERE item.id = NEW.item_id AND item.submitted_by = NEW.reviewed_by
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-11 who submitted an item does not review it';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_item_review_by_agency');
  }
}
