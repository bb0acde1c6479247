import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided on stays on file. */
export class CreateCandidateEvidenceNeverDeleted1795477668331 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_candidate_evidence_never_deleted BEFORE DELETE ON candidate_evidence FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'candidate_evidence rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_candidate_evidence_never_deleted');
  }
}
