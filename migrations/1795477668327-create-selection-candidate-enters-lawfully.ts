import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a legal person enters a selection that is open. */
export class CreateSelectionCandidateEntersLawfully1795477668327 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_selection_candidate_enters_lawfully BEFORE INSERT ON selection_candidate FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM operator_selection selection WHERE selection.id = NEW.selection_id AND selection.state = 'OPEN'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-05 a candidate enters an open selection';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM organisation party WHERE party.id = NEW.organisation_id AND party.legal_form = 'LEGAL_PERSON'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-06 a candidate is a legal person';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_selection_candidate_enters_lawfully');
  }
}
