import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaymentNeverChanges1795445440000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_never_changes BEFORE UPDATE ON payment FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payment rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_payment_never_changes');
  }
}
