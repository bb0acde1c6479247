import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrderChargeLineNeverChanges1795871489202 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_order_charge_line_never_changes BEFORE UPDATE ON order_charge_line FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'order_charge_line rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_order_charge_line_never_changes
    `);
  }
}
