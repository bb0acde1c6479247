import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuidedPriceBandNeverChanges1795868811571 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_band_never_changes BEFORE UPDATE ON guided_price_band FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'guided_price_band rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_band_never_changes');
  }
}
