import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every charged order was at one price for everybody. */
export class BackfillChargeTermsOfOrders1795871416806 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE data_order SET customer_class = 'STANDARD', compared_fields = 0 WHERE purpose_class = 'INDUSTRY'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE data_order SET customer_class = NULL, compared_fields = NULL
    `);
  }
}
