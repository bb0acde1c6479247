import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnnualResultNeverChanges1795868295271 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_annual_result_never_changes BEFORE UPDATE ON annual_result FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'annual_result rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_annual_result_never_changes');
  }
}
