import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of list_item_review are never deleted. */
export class CreateListItemReviewNeverDeleted1795478268359 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_item_review_never_deleted BEFORE DELETE ON list_item_review FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_item_review rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_item_review_never_deleted');
  }
}
