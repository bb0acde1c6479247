import type { MigrationInterface, QueryRunner } from 'typeorm';

/** H-12: what of a year’s revenue came in by which product. */
export class CreateAnnualProductResult1795868296476 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE annual_product_result (
        annual_result_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_count int unsigned NOT NULL,
        volume decimal(20,0) NOT NULL,
        revenue decimal(18,2) NOT NULL,
        PRIMARY KEY (annual_result_id, product_id),
        CONSTRAINT fk_annual_product_result_result FOREIGN KEY (annual_result_id) REFERENCES annual_result (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_annual_product_result_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE annual_product_result');
  }
}
