import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-03, E-21: opened by the pricing office, beside and not over the other cycles of the agreement. */
export class CreateEvaluationCycleLawful1795868231439 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_evaluation_cycle_lawful BEFORE INSERT ON evaluation_cycle FOR EACH ROW
      BEGIN
        IF NEW.state <> 'OPEN' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-21 a cycle begins open';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.opened_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-03 only the pricing office opens a cycle';
        END IF;
        IF EXISTS (
          SELECT 1 FROM evaluation_cycle other
          WHERE other.agreement_id = NEW.agreement_id AND other.starts_on <= NEW.ends_on AND NEW.starts_on <= other.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-21 cycles of an agreement do not overlap';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_evaluation_cycle_lawful');
  }
}
