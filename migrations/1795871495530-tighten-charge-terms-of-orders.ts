import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A charged order says by which line of its tariff it is charged. */
export class TightenChargeTermsOfOrders1795871495530 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order ADD CONSTRAINT ck_data_order_charged_has_class CHECK (purpose_class <> 'INDUSTRY' OR (customer_class IS NOT NULL AND compared_fields IS NOT NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order DROP CONSTRAINT ck_data_order_charged_has_class
    `);
  }
}
