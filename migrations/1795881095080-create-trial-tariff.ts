import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trial tariff 试行收费标准 as its operator handed it in, and how the implementing agency ruled on it (E-18). */
export class CreateTrialTariff1795881095080 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE trial_tariff (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        charge_unit varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scheme mediumtext NOT NULL,
        scheme_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        effective_from date NOT NULL,
        reason varchar(500) NOT NULL,
        document_title varchar(200) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruled_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_at datetime(3) NULL,
        ruling_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruling_reason varchar(500) NULL,
        document_number varchar(100) NULL,
        in_force_from date NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_trial_tariff_terms (id, offering_id, charge_unit, tax_basis, scheme_hash),
        KEY ix_trial_tariff_agreement (agreement_id, id),
        CONSTRAINT fk_trial_tariff_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_offering FOREIGN KEY (offering_id, purpose_class) REFERENCES offering (id, purpose_class) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_submitted_by FOREIGN KEY (submitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_operator FOREIGN KEY (submitted_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_ruled_by FOREIGN KEY (ruled_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_agency FOREIGN KEY (ruled_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_trial_tariff_ruling FOREIGN KEY (ruling_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_trial_tariff_industry_only CHECK (purpose_class = 'INDUSTRY'),
        CONSTRAINT ck_trial_tariff_unit CHECK (charge_unit IN ('PER_PRODUCT', 'PER_CALL', 'PER_PERIOD', 'PER_VOLUME')),
        CONSTRAINT ck_trial_tariff_tax_basis CHECK (tax_basis IN ('TAX_INCLUSIVE', 'TAX_EXCLUSIVE')),
        CONSTRAINT ck_trial_tariff_json CHECK (JSON_VALID(scheme)),
        CONSTRAINT ck_trial_tariff_reason CHECK (TRIM(reason) <> ''),
        CONSTRAINT ck_trial_tariff_document CHECK (TRIM(document_title) <> '' AND document_hash REGEXP '^[0-9a-f]{64}$'),
        CONSTRAINT ck_trial_tariff_state CHECK (state IN ('SUBMITTED', 'CONFIRMED', 'DECLINED')),
        CONSTRAINT ck_trial_tariff_ruled CHECK ((state = 'SUBMITTED') = (ruled_by IS NULL) AND (state = 'SUBMITTED') = (ruled_by_organisation_id IS NULL) AND (state = 'SUBMITTED') = (ruled_at IS NULL) AND (state = 'SUBMITTED') = (ruling_decision_id IS NULL)),
        CONSTRAINT ck_trial_tariff_declined CHECK ((state = 'DECLINED') = (ruling_reason IS NOT NULL)),
        CONSTRAINT ck_trial_tariff_confirmed CHECK ((state = 'CONFIRMED') = (document_number IS NOT NULL) AND (state = 'CONFIRMED') = (in_force_from IS NOT NULL)),
        CONSTRAINT ck_trial_tariff_begins CHECK (in_force_from IS NULL OR in_force_from >= effective_from),
        CONSTRAINT ck_trial_tariff_four_eyes CHECK (ruled_by IS NULL OR (ruled_by <> submitted_by AND ruled_by_organisation_id <> submitted_by_organisation_id))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE trial_tariff');
  }
}
