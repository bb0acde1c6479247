import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was approved is not changed in place. */
export class CreatePlanContentApprovedStands1795477668323 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_content_approved_stands BEFORE UPDATE ON plan_content FOR EACH ROW
      BEGIN
        IF NEW.plan_id <> OLD.plan_id OR NEW.revision <> OLD.revision OR NEW.content_group <> OLD.content_group OR NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = OLD.plan_id AND plan.state = 'DRAFT' AND plan.revision = OLD.revision
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 only the contents of a draft are changed';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_content_approved_stands');
  }
}
