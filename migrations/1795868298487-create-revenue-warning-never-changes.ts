import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRevenueWarningNeverChanges1795868298487 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_revenue_warning_never_changes BEFORE UPDATE ON revenue_warning FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'revenue_warning rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_revenue_warning_never_changes');
  }
}
