import type { MigrationInterface, QueryRunner } from 'typeorm';

/** an agreement is made with the appointed operator, one at a time on one appointment. */
export class CreateAgreementOnItsAppointment1795477922258 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_on_its_appointment BEFORE INSERT ON agreement FOR EACH ROW
      BEGIN
        IF NEW.selection_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM operator_selection selection
            JOIN implementation_plan plan ON plan.id = selection.plan_id
            JOIN selection_candidate candidate ON candidate.id = selection.appointed_candidate_id
           WHERE selection.id = NEW.selection_id
             AND plan.agency_id = NEW.agency_id AND candidate.organisation_id = NEW.operator_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement is made with the appointed operator';
        END IF;
        IF NEW.selection_id IS NOT NULL AND EXISTS (
          SELECT 1 FROM agreement other
           WHERE other.selection_id = NEW.selection_id AND other.state NOT IN ('EXPIRED', 'TERMINATED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 one appointment carries one agreement';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_on_its_appointment');
  }
}
