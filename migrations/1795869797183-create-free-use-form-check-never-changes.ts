import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check of the form is never changed. */
export class CreateFreeUseFormCheckNeverChanges1795869797183 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_form_check_never_changes BEFORE UPDATE ON free_use_form_check FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_use_form_check rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_form_check_never_changes');
  }
}
