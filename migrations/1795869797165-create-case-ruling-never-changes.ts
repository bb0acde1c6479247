import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ruling is never changed. */
export class CreateCaseRulingNeverChanges1795869797165 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_ruling_never_changes BEFORE UPDATE ON case_ruling FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_ruling rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_ruling_never_changes');
  }
}
