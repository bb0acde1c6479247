import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The approved item must be an item of this very product. */
export class AddApprovedItemToDataProduct1795445416000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_product ADD CONSTRAINT fk_data_product_approved_item FOREIGN KEY (approved_item_id, id) REFERENCES product_list_item (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE data_product DROP FOREIGN KEY fk_data_product_approved_item');
  }
}
