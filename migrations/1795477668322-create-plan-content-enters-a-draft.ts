import type { MigrationInterface, QueryRunner } from 'typeorm';

/** contents enter a draft, or the revision that is about to follow an approved one. */
export class CreatePlanContentEntersADraft1795477668322 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_content_enters_a_draft BEFORE INSERT ON plan_content FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = NEW.plan_id
             AND (plan.state = 'DRAFT' AND NEW.revision = plan.revision
               OR plan.state IN ('APPROVED', 'FILED') AND NEW.revision = plan.revision + 1)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 contents enter a draft or a new revision';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_content_enters_a_draft');
  }
}
