import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateControlFactEndNeverChanges1795445470000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_control_fact_end_never_changes BEFORE UPDATE ON control_fact_end FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'control_fact_end rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_control_fact_end_never_changes');
  }
}
