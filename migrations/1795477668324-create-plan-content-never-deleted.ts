import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was approved stays readable. */
export class CreatePlanContentNeverDeleted1795477668324 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_plan_content_never_deleted BEFORE DELETE ON plan_content FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'plan_content rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_plan_content_never_deleted');
  }
}
