import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-10, E-13: the lines of a kind never add up to more than the survey says of it. */
export class CreateMaximumRevenueCostWithinSurvey1795868237835 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_maximum_revenue_cost_within_survey BEFORE INSERT ON maximum_revenue_cost FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM maximum_revenue fixed
          WHERE fixed.id = NEW.maximum_revenue_id
            AND NEW.amount + (SELECT COALESCE(SUM(other.amount), 0) FROM maximum_revenue_cost other WHERE other.maximum_revenue_id = NEW.maximum_revenue_id AND other.kind = NEW.kind)
              <= CASE NEW.kind WHEN 'BOOKED' THEN fixed.booked_cost WHEN 'NOT_REASONABLE' THEN fixed.unreasonable_cost WHEN 'OUTSIDE_OPERATION' THEN fixed.outside_cost ELSE fixed.free_cost END
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-13 the lines add up to what the survey says';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_maximum_revenue_cost_within_survey');
  }
}
