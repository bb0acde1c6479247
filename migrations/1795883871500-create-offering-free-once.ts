import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-03: a product has one offering for public interest that is not retired, in whatever unit. */
export class CreateOfferingFreeOnce1795883871500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_offering_free_once BEFORE INSERT ON offering FOR EACH ROW
      BEGIN
        IF NEW.purpose_class = 'PUBLIC_INTEREST' AND NEW.retired_at IS NULL AND EXISTS (
          SELECT 1 FROM offering other
          WHERE other.product_id = NEW.product_id
            AND other.purpose_class = 'PUBLIC_INTEREST'
            AND other.retired_at IS NULL
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-03 a product has one offering for public interest';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_offering_free_once');
  }
}
