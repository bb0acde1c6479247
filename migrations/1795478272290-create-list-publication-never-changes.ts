import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of list_publication are never changed. */
export class CreateListPublicationNeverChanges1795478272290 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_publication_never_changes BEFORE UPDATE ON list_publication FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'list_publication rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_publication_never_changes');
  }
}
