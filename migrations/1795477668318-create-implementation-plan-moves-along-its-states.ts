import type { MigrationInterface, QueryRunner } from 'typeorm';

/** complete when submitted, decided when approved, filed when filed, and changed only through the same procedure. */
export class CreateImplementationPlanMovesAlongItsStates1795477668318 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_implementation_plan_moves_along_its_states BEFORE UPDATE ON implementation_plan FOR EACH ROW
      BEGIN
        IF NEW.agency_id <> OLD.agency_id OR NEW.drafted_by <> OLD.drafted_by OR NEW.drafted_at <> OLD.drafted_at THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A plan keeps its agency and its drafter';
        END IF;
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
          ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'DRAFT'), ('SUBMITTED', 'APPROVED'),
          ('APPROVED', 'FILED'), ('APPROVED', 'SUBMITTED'), ('FILED', 'SUBMITTED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 a plan moves along its states';
        END IF;
        IF NEW.state = 'SUBMITTED' AND (SELECT COUNT(*) FROM plan_content content WHERE content.plan_id = NEW.id AND content.revision = NEW.revision) < 11 THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-02 a submitted plan holds all eleven groups';
        END IF;
        IF NEW.state IN ('APPROVED', 'FILED') AND NOT EXISTS (
          SELECT 1 FROM plan_revision approved
           WHERE approved.plan_id = NEW.id AND approved.number = NEW.approved_revision
             AND approved.approved_at IS NOT NULL AND approved.approved_by NOT IN (approved.made_by, NEW.submitted_by)
             AND NOT EXISTS (
               SELECT 1 FROM plan_content content
                WHERE content.plan_id = approved.plan_id AND content.revision = approved.number
                  AND content.written_by = approved.approved_by
             )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-01 an approved plan has both decisions, recorded by another person';
        END IF;
        IF NEW.state IN ('APPROVED', 'FILED') AND EXISTS (
          SELECT 1 FROM plan_revision later
           WHERE later.plan_id = NEW.id AND later.number > NEW.approved_revision AND later.change_kind <> 'MINOR'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 a major change is approved anew';
        END IF;
        IF NEW.state = 'FILED' AND NOT EXISTS (
          SELECT 1 FROM plan_revision filed
           WHERE filed.plan_id = NEW.id AND filed.number = NEW.approved_revision AND filed.filed_on IS NOT NULL
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-04 a filed plan has its filing';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_implementation_plan_moves_along_its_states');
  }
}
