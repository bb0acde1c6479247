import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDerivedProductInputNeverDeleted1795445449000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_derived_product_input_never_deleted BEFORE DELETE ON derived_product_input FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'derived_product_input rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_derived_product_input_never_deleted');
  }
}
