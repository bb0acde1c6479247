import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-22: a cycle is closed once, and nothing else of it ever changes. */
export class CreateEvaluationCycleClosesOnce1795868231988 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_evaluation_cycle_closes_once BEFORE UPDATE ON evaluation_cycle FOR EACH ROW
      BEGIN
        IF OLD.state <> 'OPEN' OR NEW.state <> 'CLOSED' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-22 a cycle is closed once';
        END IF;
        IF NOT (NEW.id <=> OLD.id AND NEW.agreement_id <=> OLD.agreement_id AND NEW.starts_on <=> OLD.starts_on AND NEW.ends_on <=> OLD.ends_on
          AND NEW.length_reason <=> OLD.length_reason AND NEW.document_number <=> OLD.document_number AND NEW.opened_by <=> OLD.opened_by
          AND NEW.opened_by_organisation_id <=> OLD.opened_by_organisation_id AND NEW.opened_at <=> OLD.opened_at AND NEW.decision_id <=> OLD.decision_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-21 the days of a cycle never change';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_evaluation_cycle_closes_once');
  }
}
