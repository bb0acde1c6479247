import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash of the content as it is stored. */
export class BackfillProductListItemContentHash1795478266807 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'UPDATE product_list_item SET content_hash = SHA2(content, 256) WHERE content IS NOT NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE product_list_item SET content_hash = NULL');
  }
}
