import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a draft is written on; what was put to decision, decided or filed stands as it is. */
export class CreatePlanRevisionApprovedStands1795477668320 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_revision_approved_stands BEFORE UPDATE ON plan_revision FOR EACH ROW
      BEGIN
        IF NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number OR NEW.change_kind <> OLD.change_kind THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A revision keeps its place';
        END IF;
        IF NOT (
          NEW.name <=> OLD.name AND NEW.mode <=> OLD.mode AND NEW.authorising_entity <=> OLD.authorising_entity
          AND NEW.change_note <=> OLD.change_note AND NEW.made_by <=> OLD.made_by AND NEW.made_at <=> OLD.made_at
        ) AND NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = OLD.plan_id AND plan.state = 'DRAFT' AND plan.revision = OLD.number
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 only a draft is written on';
        END IF;
        IF NOT (
          NEW.collective_decision_number <=> OLD.collective_decision_number
          AND NEW.collective_decision_on <=> OLD.collective_decision_on
          AND NEW.government_decision_number <=> OLD.government_decision_number
          AND NEW.government_decision_on <=> OLD.government_decision_on
          AND NEW.approved_by <=> OLD.approved_by AND NEW.approved_at <=> OLD.approved_at
          AND NEW.approval_decision_id <=> OLD.approval_decision_id
        ) AND (OLD.approved_at IS NOT NULL OR NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = OLD.plan_id AND plan.state = 'SUBMITTED' AND plan.revision = OLD.number
        )) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-01 an approval is recorded once, on the revision that was submitted';
        END IF;
        IF NOT (
          NEW.filing_number <=> OLD.filing_number AND NEW.filed_on <=> OLD.filed_on
          AND NEW.filing_recorded_by <=> OLD.filing_recorded_by AND NEW.filing_recorded_at <=> OLD.filing_recorded_at
          AND NEW.filing_decision_id <=> OLD.filing_decision_id
        ) AND (OLD.filed_on IS NOT NULL OR NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = OLD.plan_id AND plan.state = 'APPROVED' AND plan.approved_revision = OLD.number
        )) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-04 a filing is recorded once, on the revision that was approved';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_revision_approved_stands');
  }
}
