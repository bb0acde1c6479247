import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProductForm1795445417000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_form (
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        form varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (product_id, form),
        KEY ix_product_form_form (form, product_id),
        CONSTRAINT fk_product_form_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_product_form_form CHECK (form IN ('API', 'VERIFICATION', 'MODEL', 'DATASET', 'REPORT', 'SCORE', 'QUERY', 'FORECAST'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_form');
  }
}
