import type { MigrationInterface, QueryRunner } from 'typeorm';

/** an agreement is drawn up on an appointment that stands, and on a whole package beside no other. */
export class CreateAgreementOneOperatorDrafted1795869620878 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_one_operator_drafted BEFORE INSERT ON agreement FOR EACH ROW
      BEGIN
        IF NEW.selection_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM operator_selection own WHERE own.id = NEW.selection_id AND own.state = 'DECIDED'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement is made on an appointment that stands';
        END IF;
        IF NEW.selection_id IS NOT NULL AND EXISTS (
          SELECT 1 FROM implementation_plan plan
            JOIN plan_revision revision ON revision.plan_id = plan.id AND revision.number = plan.approved_revision
           WHERE plan.id = (SELECT own.plan_id FROM operator_selection own WHERE own.id = NEW.selection_id) AND revision.mode = 'WHOLE_PACKAGE'
        ) AND EXISTS (
          SELECT 1 FROM operator_selection rival
           WHERE rival.plan_id = (SELECT own.plan_id FROM operator_selection own WHERE own.id = NEW.selection_id) AND rival.id <> NEW.selection_id AND rival.state <> 'CANCELLED'
             AND (
               rival.state = 'OPEN'
               OR NOT EXISTS (SELECT 1 FROM agreement carried WHERE carried.selection_id = rival.id)
               OR EXISTS (SELECT 1 FROM agreement living WHERE living.selection_id = rival.id AND living.state NOT IN ('EXPIRED', 'TERMINATED'))
             )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 a whole package is agreed on with one operator';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_one_operator_drafted');
  }
}
