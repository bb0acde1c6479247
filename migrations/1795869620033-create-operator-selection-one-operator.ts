import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a whole package has one operator: no second one is sought beside who is sought, appointed or bound. */
export class CreateOperatorSelectionOneOperator1795869620033 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_operator_selection_one_operator BEFORE INSERT ON operator_selection FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM implementation_plan plan
            JOIN plan_revision revision ON revision.plan_id = plan.id AND revision.number = plan.approved_revision
           WHERE plan.id = NEW.plan_id AND revision.mode = 'WHOLE_PACKAGE'
        ) AND EXISTS (
          SELECT 1 FROM operator_selection rival
           WHERE rival.plan_id = NEW.plan_id AND rival.id <> NEW.id AND rival.state <> 'CANCELLED'
             AND (
               rival.state = 'OPEN'
               OR NOT EXISTS (SELECT 1 FROM agreement carried WHERE carried.selection_id = rival.id)
               OR EXISTS (SELECT 1 FROM agreement living WHERE living.selection_id = rival.id AND living.state NOT IN ('EXPIRED', 'TERMINATED'))
             )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 a whole package is sought for one operator';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_operator_selection_one_operator');
  }
}
