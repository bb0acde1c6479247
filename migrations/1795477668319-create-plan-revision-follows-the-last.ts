import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was approved is changed by the next revision, which enters without an approval. */
export class CreatePlanRevisionFollowsTheLast1795477668319 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_revision_follows_the_last BEFORE INSERT ON plan_revision FOR EACH ROW
      BEGIN
        IF NEW.approved_at IS NOT NULL OR NEW.filed_on IS NOT NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 a revision enters without an approval';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM implementation_plan plan
           WHERE plan.id = NEW.plan_id
             AND (plan.state = 'DRAFT' AND NEW.number = 1 AND plan.revision = 1
               OR plan.state IN ('APPROVED', 'FILED') AND NEW.number = plan.revision + 1)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-03 a revision follows the last of a plan that was approved';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_revision_follows_the_last');
  }
}
