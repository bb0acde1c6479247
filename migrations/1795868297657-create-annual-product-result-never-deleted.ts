import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnnualProductResultNeverDeleted1795868297657 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_annual_product_result_never_deleted BEFORE DELETE ON annual_product_result FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'annual_product_result rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_annual_product_result_never_deleted');
  }
}
