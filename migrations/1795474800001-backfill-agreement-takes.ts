import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was active took orders and deliveries. */
export class BackfillAgreementTakes1795474800001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE agreement SET takes_orders = 1, takes_deliveries = 1 WHERE state = 'ACTIVE'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE agreement SET takes_orders = 0, takes_deliveries = 0');
  }
}
