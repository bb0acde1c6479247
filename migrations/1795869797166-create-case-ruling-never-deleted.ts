import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ruling is never deleted. */
export class CreateCaseRulingNeverDeleted1795869797166 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_ruling_never_deleted BEFORE DELETE ON case_ruling FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_ruling rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_ruling_never_deleted');
  }
}
