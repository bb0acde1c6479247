import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: what waits or was approved has its content, under its hash; an approved item may be superseded. */
export class TightenProductListItemContent1795478267197 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product_list_item
        DROP CONSTRAINT ck_product_list_item_state,
        ADD CONSTRAINT ck_product_list_item_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'SUPERSEDED', 'WITHDRAWN')),
        ADD CONSTRAINT ck_product_list_item_json CHECK (JSON_VALID(content)),
        ADD CONSTRAINT ck_product_list_item_content_kept CHECK (content IS NOT NULL OR state IN ('RETURNED', 'REJECTED')),
        ADD CONSTRAINT ck_product_list_item_content_hash CHECK ((content IS NULL AND content_hash IS NULL) OR (content IS NOT NULL AND content_hash IS NOT NULL AND content_hash = CONVERT(SHA2(content, 256) USING ascii)))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product_list_item
        DROP CONSTRAINT ck_product_list_item_content_hash,
        DROP CONSTRAINT ck_product_list_item_content_kept,
        DROP CONSTRAINT ck_product_list_item_json,
        DROP CONSTRAINT ck_product_list_item_state,
        ADD CONSTRAINT ck_product_list_item_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN'))
    `);
  }
}
