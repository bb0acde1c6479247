import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-18: the implementing agency of the agreement rules once, and what was handed in never changes. */
export class CreateTrialTariffRuledOnce1795881097319 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_trial_tariff_ruled_once BEFORE UPDATE ON trial_tariff FOR EACH ROW
      BEGIN
        IF OLD.state <> 'SUBMITTED' OR NEW.state = 'SUBMITTED'
          OR NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.id = NEW.agreement_id AND agreement.agency_id = NEW.ruled_by_organisation_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-18 the implementing agency rules on a trial tariff, once';
        END IF;
        IF NOT (NEW.id <=> OLD.id AND NEW.agreement_id <=> OLD.agreement_id AND NEW.offering_id <=> OLD.offering_id AND NEW.purpose_class <=> OLD.purpose_class AND NEW.charge_unit <=> OLD.charge_unit AND NEW.tax_basis <=> OLD.tax_basis AND NEW.scheme <=> OLD.scheme AND NEW.scheme_hash <=> OLD.scheme_hash
          AND NEW.effective_from <=> OLD.effective_from AND NEW.reason <=> OLD.reason AND NEW.document_title <=> OLD.document_title AND NEW.document_hash <=> OLD.document_hash AND NEW.submitted_by <=> OLD.submitted_by AND NEW.submitted_by_organisation_id <=> OLD.submitted_by_organisation_id AND NEW.submitted_at <=> OLD.submitted_at AND NEW.decision_id <=> OLD.decision_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 what was handed in never changes';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_trial_tariff_ruled_once');
  }
}
