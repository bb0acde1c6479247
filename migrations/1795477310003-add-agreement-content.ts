import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agreement is drawn up from and what it holds. All null where an agreement was made before it was kept here. */
export class AddAgreementContent1795477310003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        ADD COLUMN selection_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN department_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN mode varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN collective_decision_number varchar(100) NULL,
        ADD COLUMN collective_decision_on date NULL,
        ADD COLUMN collective_decision_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN term_years int unsigned NULL,
        ADD COLUMN term_reason varchar(500) NULL,
        ADD COLUMN has_exclusive_conditions tinyint(1) NOT NULL DEFAULT 0,
        ADD COLUMN exclusive_conditions varchar(2000) NULL,
        ADD COLUMN correction_working_days int unsigned NULL,
        ADD COLUMN security_lead_name varchar(100) NULL,
        ADD COLUMN security_lead_post varchar(100) NULL,
        ADD COLUMN security_lead_person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN content_revision int unsigned NOT NULL DEFAULT 0,
        ADD COLUMN content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN drafted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN drafted_at datetime(3) NULL,
        ADD CONSTRAINT fk_agreement_selection FOREIGN KEY (selection_id) REFERENCES operator_selection (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_agreement_department FOREIGN KEY (department_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_agreement_security_lead FOREIGN KEY (security_lead_person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_agreement_drafter FOREIGN KEY (drafted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_agreement_mode CHECK (mode IN ('WHOLE_PACKAGE', 'BY_FIELD', 'BY_SCENARIO')),
        ADD CONSTRAINT ck_agreement_department_is_third CHECK (department_id <> agency_id AND department_id <> operator_id),
        ADD CONSTRAINT ck_agreement_collective_decision CHECK ((collective_decision_number IS NULL) = (collective_decision_on IS NULL) AND (collective_decision_hash IS NULL OR collective_decision_number IS NOT NULL)),
        ADD CONSTRAINT ck_agreement_term_years CHECK (term_years > 0),
        ADD CONSTRAINT ck_agreement_exclusive_conditions CHECK (has_exclusive_conditions = (exclusive_conditions IS NOT NULL)),
        ADD CONSTRAINT ck_agreement_correction_period CHECK (correction_working_days > 0),
        ADD CONSTRAINT ck_agreement_security_lead CHECK ((security_lead_name IS NOT NULL) = (security_lead_post IS NOT NULL OR security_lead_person_id IS NOT NULL)),
        ADD CONSTRAINT ck_agreement_content_has_hash CHECK ((content_revision > 0) = (content_hash IS NOT NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        DROP CONSTRAINT ck_agreement_content_has_hash,
        DROP CONSTRAINT ck_agreement_security_lead,
        DROP CONSTRAINT ck_agreement_correction_period,
        DROP CONSTRAINT ck_agreement_exclusive_conditions,
        DROP CONSTRAINT ck_agreement_term_years,
        DROP CONSTRAINT ck_agreement_collective_decision,
        DROP CONSTRAINT ck_agreement_department_is_third,
        DROP CONSTRAINT ck_agreement_mode,
        DROP FOREIGN KEY fk_agreement_drafter,
        DROP FOREIGN KEY fk_agreement_security_lead,
        DROP FOREIGN KEY fk_agreement_department,
        DROP FOREIGN KEY fk_agreement_selection,
        DROP KEY fk_agreement_drafter,
        DROP KEY fk_agreement_security_lead,
        DROP KEY fk_agreement_department,
        DROP KEY fk_agreement_selection,
        DROP COLUMN drafted_at,
        DROP COLUMN drafted_by,
        DROP COLUMN content_hash,
        DROP COLUMN content_revision,
        DROP COLUMN security_lead_person_id,
        DROP COLUMN security_lead_post,
        DROP COLUMN security_lead_name,
        DROP COLUMN correction_working_days,
        DROP COLUMN exclusive_conditions,
        DROP COLUMN has_exclusive_conditions,
        DROP COLUMN term_reason,
        DROP COLUMN term_years,
        DROP COLUMN collective_decision_hash,
        DROP COLUMN collective_decision_on,
        DROP COLUMN collective_decision_number,
        DROP COLUMN mode,
        DROP COLUMN department_id,
        DROP COLUMN selection_id
    `);
  }
}
