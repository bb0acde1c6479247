import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was decided on stays on file as it was. */
export class CreateCandidateEvidenceStandsAfterDecision1795477668330 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_candidate_evidence_stands_after_decision BEFORE UPDATE ON candidate_evidence FOR EACH ROW
      BEGIN
        IF NEW.candidate_id <> OLD.candidate_id OR NEW.ability <> OLD.ability THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Evidence keeps its candidate and its ability';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM selection_candidate candidate
            JOIN operator_selection selection ON selection.id = candidate.selection_id AND selection.state = 'OPEN'
           WHERE candidate.id = OLD.candidate_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-07 evidence stands once the selection has ended';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_candidate_evidence_stands_after_decision');
  }
}
