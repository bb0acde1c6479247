import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProductResource1795445419000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_resource (
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (product_id, resource_id),
        KEY ix_product_resource_resource (resource_id),
        CONSTRAINT fk_product_resource_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_resource_resource FOREIGN KEY (resource_id) REFERENCES data_resource (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_resource');
  }
}
