import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of resource_use_disclosure are never deleted. */
export class CreateResourceUseDisclosureNeverDeleted1795478274994 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_resource_use_disclosure_never_deleted BEFORE DELETE ON resource_use_disclosure FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'resource_use_disclosure rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_resource_use_disclosure_never_deleted');
  }
}
