import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was reported to a case is never deleted. */
export class CreateCaseReportNeverDeleted1795869797164 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_report_never_deleted BEFORE DELETE ON case_report FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_report rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_report_never_deleted');
  }
}
