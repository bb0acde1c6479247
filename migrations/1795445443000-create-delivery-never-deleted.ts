import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDeliveryNeverDeleted1795445443000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_delivery_never_deleted BEFORE DELETE ON delivery FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'delivery rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_delivery_never_deleted');
  }
}
