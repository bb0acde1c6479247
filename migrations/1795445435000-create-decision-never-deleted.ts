import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisionNeverDeleted1795445435000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_decision_never_deleted BEFORE DELETE ON decision FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_decision_never_deleted');
  }
}
