import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One item of a published version, in the order of product codes. */
export class CreateListPublicationItem1795478271907 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE list_publication_item (
        publication_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        item_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        approved_at datetime(3) NOT NULL,
        PRIMARY KEY (publication_id, position),
        UNIQUE KEY uq_list_publication_item_item (publication_id, item_id),
        UNIQUE KEY uq_list_publication_item_code (publication_id, product_code),
        CONSTRAINT fk_list_publication_item_publication FOREIGN KEY (publication_id) REFERENCES list_publication (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_publication_item_item FOREIGN KEY (item_id, product_id) REFERENCES product_list_item (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE list_publication_item');
  }
}
