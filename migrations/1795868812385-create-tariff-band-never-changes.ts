import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTariffBandNeverChanges1795868812385 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_band_never_changes BEFORE UPDATE ON tariff_band FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff_band rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_band_never_changes');
  }
}
