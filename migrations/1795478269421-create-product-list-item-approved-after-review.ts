import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-05, B-07, C-11: no approval without passed reviews, and none by a member of the operator. */
export class CreateProductListItemApprovedAfterReview1795478269421 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_product_list_item_approved_after_review BEFORE UPDATE ON product_list_item FOR EACH ROW
      BEGIN
        IF NEW.state = 'APPROVED' AND OLD.state <> 'APPROVED' THEN
          IF (
            SELECT COUNT(DISTINCT review.kind) FROM list_item_review review
             WHERE review.item_id = NEW.id AND review.result = 'PASSED'
               AND review.kind IN ('SECURITY', 'COMPLIANCE', IF(JSON_LENGTH(NEW.content, '$.resourceIds') > 1, 'ASSOCIATION_RISK', 'SECURITY'))
               AND NOT EXISTS (
                 SELECT 1 FROM list_item_review later
                  WHERE later.item_id = review.item_id AND later.kind = review.kind AND later.number > review.number)
          ) < IF(JSON_LENGTH(NEW.content, '$.resourceIds') > 1, 3, 2) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-05 an item is approved after its reviews';
          END IF;
          IF EXISTS (
            SELECT 1 FROM product_list list JOIN membership ON membership.organisation_id = list.operator_id
             WHERE list.id = NEW.list_id AND membership.person_id = NEW.decided_by
          ) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-11 a member of the operator does not approve';
          END IF;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_product_list_item_approved_after_review');
  }
}
