import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An application scenario for which a product was approved. An order names one. */
export class CreateProductScenario1795445418000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_scenario (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_product_scenario_name (product_id, name),
        UNIQUE KEY uq_product_scenario_of_product (id, product_id),
        CONSTRAINT fk_product_scenario_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_scenario');
  }
}
