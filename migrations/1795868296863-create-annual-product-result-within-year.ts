import type { MigrationInterface, QueryRunner } from 'typeorm';

/** H-12: the products together bring in what the year did, at most. */
export class CreateAnnualProductResultWithinYear1795868296863 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_annual_product_result_within_year BEFORE INSERT ON annual_product_result FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM annual_result result
          WHERE result.id = NEW.annual_result_id
            AND NEW.revenue + (SELECT COALESCE(SUM(other.revenue), 0) FROM annual_product_result other WHERE other.annual_result_id = NEW.annual_result_id) <= result.revenue
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'products bring in no more than the year';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_annual_product_result_within_year');
  }
}
