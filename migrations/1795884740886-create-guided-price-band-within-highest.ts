import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-16: no band of a guided price lies above the ceiling by which it was held against the maximum. */
export class CreateGuidedPriceBandWithinHighest1795884740886 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_band_within_highest BEFORE INSERT ON guided_price_band FOR EACH ROW
      BEGIN
        IF EXISTS (SELECT 1 FROM guided_price price WHERE price.id = NEW.guided_price_id AND NEW.ceiling > price.highest_ceiling) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-16 no band lies above the highest ceiling';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_band_within_highest');
  }
}
