import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Prices and orders refer to an offering for its purpose, unit and measure, so that these never change. C-03: one that
 * comes back is not the second one for free. Who writes offerings holds their product, so that no other comes in between.
 */
export class CreateOfferingKeepsItsPlan1795883870364 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_offering_keeps_its_plan BEFORE UPDATE ON offering FOR EACH ROW
      BEGIN
        IF NOT (
          NEW.product_id <=> OLD.product_id
          AND NEW.purpose_class <=> OLD.purpose_class
          AND NEW.charge_unit <=> OLD.charge_unit
          AND NEW.charge_measure <=> OLD.charge_measure
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An offering keeps its product, purpose, unit and measure';
        END IF;
        IF NEW.purpose_class = 'PUBLIC_INTEREST' AND NEW.retired_at IS NULL AND EXISTS (
          SELECT 1 FROM offering other
          WHERE other.product_id = NEW.product_id
            AND other.purpose_class = 'PUBLIC_INTEREST'
            AND other.retired_at IS NULL
            AND other.id <> NEW.id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-03 a product has one offering for public interest';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_offering_keeps_its_plan');
  }
}
