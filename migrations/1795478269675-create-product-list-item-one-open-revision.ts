import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: one revision of a product waits at a time. */
export class CreateProductListItemOneOpenRevision1795478269675 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_product_list_item_one_open_revision BEFORE INSERT ON product_list_item FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM product_list_item other WHERE other.product_id = NEW.product_id AND other.state = 'SUBMITTED'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 one revision waits at a time';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_product_list_item_one_open_revision');
  }
}
