import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateControlFactEndNeverDeleted1795445471000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_control_fact_end_never_deleted BEFORE DELETE ON control_fact_end FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'control_fact_end rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_control_fact_end_never_deleted');
  }
}
