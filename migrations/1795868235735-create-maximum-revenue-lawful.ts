import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-03, E-21, E-33: fixed by the pricing office, within an open cycle, and no day has two. */
export class CreateMaximumRevenueLawful1795868235735 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_maximum_revenue_lawful BEFORE INSERT ON maximum_revenue FOR EACH ROW
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.fixed_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-03 only the pricing office fixes a maximum';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM evaluation_cycle cycle
          WHERE cycle.id = NEW.cycle_id AND cycle.state = 'OPEN' AND cycle.starts_on <= NEW.effective_from AND NEW.effective_to <= cycle.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-21 a maximum lies within an open cycle';
        END IF;
        IF EXISTS (
          SELECT 1 FROM maximum_revenue other
          WHERE other.agreement_id = NEW.agreement_id AND other.effective_from <= NEW.effective_to AND NEW.effective_from <= other.effective_to
            AND NOT other.id <=> NEW.replaces_id
            AND NOT EXISTS (SELECT 1 FROM maximum_revenue later WHERE later.replaces_id = other.id)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 no day has two maxima';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_maximum_revenue_lawful');
  }
}
