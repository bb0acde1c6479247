import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of list_item_review are never changed. */
export class CreateListItemReviewNeverChanges1795478267952 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_item_review_never_changes BEFORE UPDATE ON list_item_review FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_item_review rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_item_review_never_changes');
  }
}
