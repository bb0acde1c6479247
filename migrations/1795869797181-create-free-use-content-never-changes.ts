import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in is never changed. */
export class CreateFreeUseContentNeverChanges1795869797181 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_content_never_changes BEFORE UPDATE ON free_use_content FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_use_content rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_content_never_changes');
  }
}
