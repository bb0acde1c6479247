import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-08: a suspension or withdrawal says what becomes of the orders that run. */
export class AddRunningOrdersToDataProduct1795477231524 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_product
        ADD COLUMN running_orders varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD CONSTRAINT ck_data_product_running_orders CHECK (running_orders IN ('STOP', 'FINISH')),
        ADD CONSTRAINT ck_data_product_running_orders_of_stopped CHECK (running_orders IS NULL OR state IN ('SUSPENDED', 'WITHDRAWN'))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_product
        DROP CONSTRAINT ck_data_product_running_orders_of_stopped,
        DROP CONSTRAINT ck_data_product_running_orders,
        DROP COLUMN running_orders
    `);
  }
}
