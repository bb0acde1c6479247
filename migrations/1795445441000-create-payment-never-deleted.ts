import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePaymentNeverDeleted1795445441000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_never_deleted BEFORE DELETE ON payment FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'payment rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_payment_never_deleted');
  }
}
