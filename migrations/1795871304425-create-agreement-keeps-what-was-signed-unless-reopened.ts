import type { MigrationInterface, QueryRunner } from 'typeorm';

/** as before; A-21: with the signatures the day of signing and the term fall. */
export class CreateAgreementKeepsWhatWasSignedUnlessReopened1795871304425 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_keeps_what_was_signed BEFORE UPDATE ON agreement FOR EACH ROW PRECEDES tr_agreement_signed_on_its_scope
      BEGIN
        IF NOT (NEW.agency_id <=> OLD.agency_id AND NEW.operator_id <=> OLD.operator_id AND NEW.selection_id <=> OLD.selection_id AND NEW.drafted_by <=> OLD.drafted_by AND NEW.drafted_at <=> OLD.drafted_at) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement keeps its parties';
        END IF;
        IF NEW.state <> 'DRAFT' AND NOT (NEW.agreement_number <=> OLD.agreement_number AND NEW.title <=> OLD.title AND NEW.department_id <=> OLD.department_id AND NEW.mode <=> OLD.mode AND NEW.has_redevelopment_ban <=> OLD.has_redevelopment_ban AND NEW.collective_decision_number <=> OLD.collective_decision_number AND NEW.collective_decision_on <=> OLD.collective_decision_on AND NEW.collective_decision_hash <=> OLD.collective_decision_hash AND NEW.term_years <=> OLD.term_years AND NEW.term_reason <=> OLD.term_reason AND NEW.has_exclusive_conditions <=> OLD.has_exclusive_conditions AND NEW.exclusive_conditions <=> OLD.exclusive_conditions AND NEW.correction_working_days <=> OLD.correction_working_days AND NEW.content_revision <=> OLD.content_revision AND NEW.content_hash <=> OLD.content_hash) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 what was signed is not changed';
        END IF;
        IF OLD.state <> 'DRAFT' AND NEW.state <> 'DRAFT' AND NOT (NEW.signed_on <=> OLD.signed_on AND NEW.starts_on <=> OLD.starts_on) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-10 the day of signing is not changed';
        END IF;
        IF OLD.state <> 'DRAFT' AND NEW.state <> 'DRAFT' AND NOT (NEW.ends_on <=> OLD.ends_on) AND NOT EXISTS (
          SELECT 1 FROM renewal
           WHERE renewal.agreement_id = NEW.id AND renewal.state = 'APPROVED'
             AND renewal.term_ends_on = OLD.ends_on AND renewal.new_ends_on = NEW.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-13 only a renewal moves the end of the term';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_keeps_what_was_signed');
  }
}
