import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of list_publication_item are never deleted. */
export class CreateListPublicationItemNeverDeleted1795478273461 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_publication_item_never_deleted BEFORE DELETE ON list_publication_item FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_publication_item rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_publication_item_never_deleted');
  }
}
