import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was approved stays readable. */
export class CreatePlanRevisionNeverDeleted1795477668321 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_revision_never_deleted BEFORE DELETE ON plan_revision FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_revision rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_revision_never_deleted');
  }
}
