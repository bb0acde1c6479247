import type { MigrationInterface, QueryRunner } from 'typeorm';

/** an operator is sought only on a plan that was decided and filed. */
export class CreateOperatorSelectionOpensLawfully1795477668325 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_operator_selection_opens_lawfully BEFORE INSERT ON operator_selection FOR EACH ROW
      BEGIN
        IF NEW.state <> 'OPEN' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-05 a selection begins open';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = NEW.plan_id AND plan.state = 'FILED' AND plan.approved_revision = NEW.plan_revision
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-04 an operator is sought on a filed plan';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_operator_selection_opens_lawfully');
  }
}
