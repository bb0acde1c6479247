import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnnualResultNeverDeleted1795868295903 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_annual_result_never_deleted BEFORE DELETE ON annual_result FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'annual_result rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_annual_result_never_deleted');
  }
}
