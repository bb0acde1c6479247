import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTariffNeverDeleted1795445439000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_never_deleted BEFORE DELETE ON tariff FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_never_deleted');
  }
}
