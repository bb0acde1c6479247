import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link of the chain of a case is never deleted. */
export class CreateCaseNodeNeverDeleted1795869797160 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_node_never_deleted BEFORE DELETE ON case_node FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'case_node rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_node_never_deleted');
  }
}
