import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record of cost is never deleted. */
export class CreateFreeUseCostNeverDeleted1795869797188 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_cost_never_deleted BEFORE DELETE ON free_use_cost FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'free_use_cost rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_cost_never_deleted');
  }
}
