import type { MigrationInterface, QueryRunner } from 'typeorm';

/** an agreement is signed and started on an appointment that stands, and a whole package with one operator. */
export class CreateAgreementOneOperatorConcluded1795869622006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_one_operator_concluded BEFORE UPDATE ON agreement FOR EACH ROW
      BEGIN
        IF NEW.state IN ('SIGNED', 'ACTIVE') AND OLD.state IN ('DRAFT', 'SIGNED') AND NEW.state <> OLD.state AND NEW.selection_id IS NOT NULL THEN
          IF NOT EXISTS (SELECT 1 FROM operator_selection own WHERE own.id = NEW.selection_id AND own.state = 'DECIDED') THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement is concluded on an appointment that stands';
          END IF;
          IF EXISTS (
            SELECT 1 FROM implementation_plan plan
              JOIN plan_revision revision ON revision.plan_id = plan.id AND revision.number = plan.approved_revision
             WHERE plan.id = (SELECT own.plan_id FROM operator_selection own WHERE own.id = NEW.selection_id) AND revision.mode = 'WHOLE_PACKAGE'
          ) AND EXISTS (
            SELECT 1 FROM operator_selection rival
              JOIN agreement bound ON bound.selection_id = rival.id AND bound.state IN ('SIGNED', 'ACTIVE', 'SUSPENDED')
             WHERE rival.plan_id = (SELECT own.plan_id FROM operator_selection own WHERE own.id = NEW.selection_id) AND rival.id <> NEW.selection_id
          ) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 a whole package is concluded with one operator';
          END IF;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_one_operator_concluded');
  }
}
