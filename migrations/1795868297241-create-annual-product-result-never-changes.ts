import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnnualProductResultNeverChanges1795868297241 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_annual_product_result_never_changes BEFORE UPDATE ON annual_product_result FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'annual_product_result rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_annual_product_result_never_changes');
  }
}
