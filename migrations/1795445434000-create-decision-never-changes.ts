import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDecisionNeverChanges1795445434000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_decision_never_changes BEFORE UPDATE ON decision FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decision rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_decision_never_changes');
  }
}
