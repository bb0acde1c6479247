import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was decided on stays on file as it was. */
export class CreateSelectionCandidateStandsAfterDecision1795477668328 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_selection_candidate_stands_after_decision BEFORE UPDATE ON selection_candidate FOR EACH ROW
      BEGIN
        IF NEW.selection_id <> OLD.selection_id OR NEW.organisation_id <> OLD.organisation_id OR NEW.entered_by <> OLD.entered_by THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A candidate keeps its selection, its organisation and who entered it';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM operator_selection selection WHERE selection.id = OLD.selection_id AND selection.state = 'OPEN'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-07 the file of a candidate stands once the selection has ended';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_selection_candidate_stands_after_decision');
  }
}
