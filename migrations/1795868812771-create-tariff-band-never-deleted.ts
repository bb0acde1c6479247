import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTariffBandNeverDeleted1795868812771 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_band_never_deleted BEFORE DELETE ON tariff_band FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff_band rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_band_never_deleted');
  }
}
