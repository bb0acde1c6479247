import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes room for the trigger that lets an appointment be taken back. */
export class DropOperatorSelectionDecidedLawfully1795869617895 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_operator_selection_decided_lawfully');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_operator_selection_decided_lawfully BEFORE UPDATE ON operator_selection FOR EACH ROW
      BEGIN
        IF OLD.state <> 'OPEN' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-05 a selection that has ended stands';
        END IF;
        IF NOT (
          NEW.plan_id <=> OLD.plan_id AND NEW.plan_revision <=> OLD.plan_revision AND NEW.method <=> OLD.method
          AND NEW.method_description <=> OLD.method_description AND NEW.title <=> OLD.title
          AND NEW.announcement_reference <=> OLD.announcement_reference AND NEW.opened_by <=> OLD.opened_by
          AND NEW.opened_at <=> OLD.opened_at AND NEW.opening_decision_id <=> OLD.opening_decision_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-05 a selection goes on as it was announced';
        END IF;
        IF NEW.state = 'DECIDED' AND NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = NEW.plan_id AND plan.state = 'FILED' AND plan.approved_revision = NEW.plan_revision
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-04 a selection is decided on the filed plan of its announcement';
        END IF;
        IF NEW.state = 'DECIDED' AND NOT EXISTS (
          SELECT 1 FROM selection_candidate candidate
            JOIN organisation party ON party.id = candidate.organisation_id AND party.legal_form = 'LEGAL_PERSON'
           WHERE candidate.id = NEW.appointed_candidate_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-06 a legal person is appointed';
        END IF;
        IF NEW.state = 'DECIDED' AND (
          (SELECT COUNT(*) FROM candidate_evidence evidence WHERE evidence.candidate_id = NEW.appointed_candidate_id) < 6
          OR NOT EXISTS (
            SELECT 1 FROM selection_candidate candidate
             WHERE candidate.id = NEW.appointed_candidate_id AND candidate.has_good_credit = 1 AND candidate.has_good_operation = 1
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-07 who is appointed has evidence for all six abilities and good standing';
        END IF;
        IF NEW.state = 'DECIDED' AND (
          EXISTS (SELECT 1 FROM selection_candidate candidate WHERE candidate.id = NEW.appointed_candidate_id AND candidate.entered_by = NEW.decided_by)
          OR EXISTS (SELECT 1 FROM candidate_evidence evidence WHERE evidence.candidate_id = NEW.appointed_candidate_id AND evidence.recorded_by = NEW.decided_by)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-07 another person decides than who recorded the candidate';
        END IF;
      END
    `);
  }
}
