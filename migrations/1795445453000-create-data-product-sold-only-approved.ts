import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-01: on sale only with an approved item. */
export class CreateDataProductSoldOnlyApproved1795445453000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_product_sold_only_approved BEFORE UPDATE ON data_product FOR EACH ROW
      BEGIN
        IF NEW.state = 'ON_SALE' AND NOT EXISTS (
          SELECT 1 FROM product_list_item item WHERE item.id = NEW.approved_item_id AND item.product_id = NEW.id AND item.state = 'APPROVED'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product goes on sale';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_product_sold_only_approved');
  }
}
