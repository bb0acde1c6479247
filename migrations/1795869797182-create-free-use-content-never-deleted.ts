import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in is never deleted. */
export class CreateFreeUseContentNeverDeleted1795869797182 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_content_never_deleted BEFORE DELETE ON free_use_content FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_use_content rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_content_never_deleted');
  }
}
