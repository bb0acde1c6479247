import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvaluationCycleNeverDeleted1795868232543 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_evaluation_cycle_never_deleted BEFORE DELETE ON evaluation_cycle FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'evaluation_cycle rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_evaluation_cycle_never_deleted');
  }
}
