import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list of products and services that the operator hands in for approval. */
export class CreateProductList1795445413000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_list (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title varchar(200) NOT NULL,
        submitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_product_list_operator (operator_id, id),
        CONSTRAINT fk_product_list_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_person FOREIGN KEY (submitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_list');
  }
}
