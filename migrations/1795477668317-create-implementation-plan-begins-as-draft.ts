import type { MigrationInterface, QueryRunner } from 'typeorm';

/** no plan enters decided. */
export class CreateImplementationPlanBeginsAsDraft1795477668317 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_implementation_plan_begins_as_draft BEFORE INSERT ON implementation_plan FOR EACH ROW
      BEGIN
        IF NEW.state <> 'DRAFT' OR NEW.revision <> 1 OR NEW.approved_revision IS NOT NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-01 a plan begins as a draft';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_implementation_plan_begins_as_draft');
  }
}
