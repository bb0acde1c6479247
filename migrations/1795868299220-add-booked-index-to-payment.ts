import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator has booked in a year is found without reading its other years. */
export class AddBookedIndexToPayment1795868299220 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX ix_payment_booked ON payment (operator_id, confirmed_at, order_id, amount)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_payment_booked ON payment');
  }
}
