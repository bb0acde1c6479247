import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grant is never changed. */
export class CreateFreeGrantNeverChanges1795869797185 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_grant_never_changes BEFORE UPDATE ON free_grant FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_grant rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_grant_never_changes');
  }
}
