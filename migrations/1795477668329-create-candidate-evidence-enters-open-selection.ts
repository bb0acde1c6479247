import type { MigrationInterface, QueryRunner } from 'typeorm';

/** evidence is put on file before the decision. */
export class CreateCandidateEvidenceEntersOpenSelection1795477668329 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_candidate_evidence_enters_open_selection BEFORE INSERT ON candidate_evidence FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM selection_candidate candidate
            JOIN operator_selection selection ON selection.id = candidate.selection_id AND selection.state = 'OPEN'
           WHERE candidate.id = NEW.candidate_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-07 evidence enters an open selection';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_candidate_evidence_enters_open_selection');
  }
}
