import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grant is never deleted. */
export class CreateFreeGrantNeverDeleted1795869797186 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_grant_never_deleted BEFORE DELETE ON free_grant FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_grant rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_grant_never_deleted');
  }
}
