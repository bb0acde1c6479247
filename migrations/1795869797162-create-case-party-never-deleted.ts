import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a case concerns is never deleted. */
export class CreateCasePartyNeverDeleted1795869797162 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_party_never_deleted BEFORE DELETE ON case_party FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_party rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_party_never_deleted');
  }
}
