import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a case concerns is never changed. */
export class CreateCasePartyNeverChanges1795869797161 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_party_never_changes BEFORE UPDATE ON case_party FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_party rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_party_never_changes');
  }
}
