import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a derived product is built on: a delivered order of its developer, or another derived product. */
export class CreateDerivedProductInput1795445432000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE derived_product_input (
        derived_product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        base_product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        base_product_revision int unsigned NULL,
        base_derived_product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (derived_product_id, position),
        UNIQUE KEY uq_derived_product_input_order (derived_product_id, order_id),
        UNIQUE KEY uq_derived_product_input_base (derived_product_id, base_derived_product_id),
        KEY ix_derived_product_input_product (base_product_id, derived_product_id),
        KEY ix_derived_product_input_derived (base_derived_product_id, derived_product_id),
        CONSTRAINT fk_derived_product_input_owner FOREIGN KEY (derived_product_id) REFERENCES derived_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_derived_product_input_order FOREIGN KEY (order_id, base_product_id) REFERENCES data_order (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_derived_product_input_derived FOREIGN KEY (base_derived_product_id) REFERENCES derived_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_derived_product_input_one_kind CHECK ((order_id IS NOT NULL AND base_product_id IS NOT NULL AND base_product_revision IS NOT NULL AND base_derived_product_id IS NULL) OR (order_id IS NULL AND base_product_id IS NULL AND base_product_revision IS NULL AND base_derived_product_id IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE derived_product_input');
  }
}
