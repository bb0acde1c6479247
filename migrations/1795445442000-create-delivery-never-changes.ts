import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeliveryNeverChanges1795445442000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_delivery_never_changes BEFORE UPDATE ON delivery FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'delivery rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_delivery_never_changes');
  }
}
