import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMaximumRevenueCostNeverDeleted1795868238954 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_maximum_revenue_cost_never_deleted BEFORE DELETE ON maximum_revenue_cost FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'maximum_revenue_cost rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_maximum_revenue_cost_never_deleted');
  }
}
