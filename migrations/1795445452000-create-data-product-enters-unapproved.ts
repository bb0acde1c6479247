import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDataProductEntersUnapproved1795445452000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_product_enters_unapproved BEFORE INSERT ON data_product FOR EACH ROW
      BEGIN
        IF NEW.state <> 'SUBMITTED' OR NEW.approved_item_id IS NOT NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 a product enters unapproved';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_product_enters_unapproved');
  }
}
