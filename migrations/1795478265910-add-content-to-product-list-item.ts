import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: an item carries what was handed in, so that what was approved is told from what is sold now. */
export class AddContentToProductListItem1795478265910 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product_list_item
        ADD COLUMN content mediumtext NULL,
        ADD COLUMN content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE product_list_item DROP COLUMN content_hash, DROP COLUMN content');
  }
}
