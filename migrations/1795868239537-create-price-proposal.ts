import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guided prices that the implementing agency proposes together within one maximum (E-05, E-15). */
export class CreatePriceProposal1795868239537 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE price_proposal (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        maximum_revenue_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        maximum decimal(18,2) NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        report_reference varchar(200) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruled_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_at datetime(3) NULL,
        ruling_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruling_reason varchar(500) NULL,
        document_number varchar(100) NULL,
        effective_from date NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_price_proposal_maximum (id, maximum),
        KEY ix_price_proposal_agreement (agreement_id, id),
        CONSTRAINT fk_price_proposal_maximum FOREIGN KEY (maximum_revenue_id, agreement_id, maximum, tax_basis) REFERENCES maximum_revenue (id, agreement_id, amount, tax_basis) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_proposed_by FOREIGN KEY (proposed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_agency FOREIGN KEY (proposed_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_ruled_by FOREIGN KEY (ruled_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_office FOREIGN KEY (ruled_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_ruling FOREIGN KEY (ruling_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_price_proposal_state CHECK (state IN ('PROPOSED', 'ISSUED', 'DECLINED')),
        CONSTRAINT ck_price_proposal_report CHECK (report_reference <> ''),
        CONSTRAINT ck_price_proposal_ruled CHECK ((state = 'PROPOSED') = (ruled_by IS NULL) AND (state = 'PROPOSED') = (ruled_at IS NULL) AND (state = 'PROPOSED') = (ruling_decision_id IS NULL)),
        CONSTRAINT ck_price_proposal_declined CHECK ((state = 'DECLINED') = (ruling_reason IS NOT NULL)),
        CONSTRAINT ck_price_proposal_issued CHECK ((state = 'ISSUED') = (document_number IS NOT NULL) AND (state = 'ISSUED') = (effective_from IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE price_proposal');
  }
}
