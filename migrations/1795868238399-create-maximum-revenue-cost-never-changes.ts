import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMaximumRevenueCostNeverChanges1795868238399 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_maximum_revenue_cost_never_changes BEFORE UPDATE ON maximum_revenue_cost FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'maximum_revenue_cost rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_maximum_revenue_cost_never_changes');
  }
}
