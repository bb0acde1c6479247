import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order whose units cost differently has no one unit price; its class and its compared fields decide by which line of the tariff it is charged. */
export class AddChargeTermsToDataOrder1795871411882 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order
        MODIFY COLUMN unit_price decimal(20,6) NULL,
        ADD COLUMN customer_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN compared_fields bigint unsigned NULL,
        ADD KEY ix_data_order_counted (buyer_id, offering_id, placed_on, quantity),
        DROP CONSTRAINT ck_data_order_free_is_free,
        ADD CONSTRAINT ck_data_order_free_is_free CHECK (purpose_class <> 'PUBLIC_INTEREST' OR (unit_price IS NOT NULL AND unit_price = 0 AND total = 0 AND tariff_id IS NULL AND guided_price_id IS NULL)),
        DROP CONSTRAINT ck_data_order_charged_has_tariff,
        ADD CONSTRAINT ck_data_order_charged_has_tariff CHECK (purpose_class <> 'INDUSTRY' OR (tariff_id IS NOT NULL AND guided_price_id IS NOT NULL AND tax_basis IS NOT NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order
        DROP CONSTRAINT ck_data_order_charged_has_tariff,
        ADD CONSTRAINT ck_data_order_charged_has_tariff CHECK (purpose_class <> 'INDUSTRY' OR (tariff_id IS NOT NULL AND guided_price_id IS NOT NULL AND ceiling IS NOT NULL AND tax_basis IS NOT NULL)),
        DROP CONSTRAINT ck_data_order_free_is_free,
        ADD CONSTRAINT ck_data_order_free_is_free CHECK (purpose_class <> 'PUBLIC_INTEREST' OR (unit_price = 0 AND total = 0 AND tariff_id IS NULL AND guided_price_id IS NULL)),
        DROP KEY ix_data_order_counted,
        DROP COLUMN compared_fields,
        DROP COLUMN customer_class,
        MODIFY COLUMN unit_price decimal(20,6) NOT NULL
    `);
  }
}
