import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check of the form is never deleted. */
export class CreateFreeUseFormCheckNeverDeleted1795869797184 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_form_check_never_deleted BEFORE DELETE ON free_use_form_check FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_use_form_check rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_form_check_never_deleted');
  }
}
