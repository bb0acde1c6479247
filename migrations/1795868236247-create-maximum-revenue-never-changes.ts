import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMaximumRevenueNeverChanges1795868236247 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_maximum_revenue_never_changes BEFORE UPDATE ON maximum_revenue FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'maximum_revenue rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_maximum_revenue_never_changes');
  }
}
