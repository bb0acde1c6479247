import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words and character pairs of a product’s title, summary and scenarios, for Chinese search without a server setting. */
export class CreateProductSearchToken1795445421000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_search_token (
        token varchar(64) NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (token, product_id),
        KEY ix_product_search_token_product (product_id),
        CONSTRAINT fk_product_search_token_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_search_token');
  }
}
