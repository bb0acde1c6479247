import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDerivedProductInputNeverChanges1795445448000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_derived_product_input_never_changes BEFORE UPDATE ON derived_product_input FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'derived_product_input rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_derived_product_input_never_changes');
  }
}
