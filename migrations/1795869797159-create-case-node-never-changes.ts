import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link of the chain of a case is never changed. */
export class CreateCaseNodeNeverChanges1795869797159 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_node_never_changes BEFORE UPDATE ON case_node FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_node rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_node_never_changes');
  }
}
