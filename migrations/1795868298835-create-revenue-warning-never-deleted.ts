import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRevenueWarningNeverDeleted1795868298835 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_revenue_warning_never_deleted BEFORE DELETE ON revenue_warning FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'revenue_warning rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_revenue_warning_never_deleted');
  }
}
