import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of list_publication_item are never changed. */
export class CreateListPublicationItemNeverChanges1795478273105 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_publication_item_never_changes BEFORE UPDATE ON list_publication_item FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_publication_item rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_publication_item_never_changes');
  }
}
