import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The operator applies for a further term. */
export class CreateRenewal1795476833165 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE renewal (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        open_agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        statement varchar(2000) NOT NULL,
        years int unsigned NOT NULL,
        term_ends_on date NOT NULL,
        is_late tinyint(1) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        applied_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        applied_at datetime(3) NOT NULL,
        application_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruling_reason varchar(500) NULL,
        new_starts_on date NULL,
        new_ends_on date NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_renewal_open (open_agreement_id),
        KEY ix_renewal_agreement (agreement_id),
        CONSTRAINT fk_renewal_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_renewal_applied_by FOREIGN KEY (applied_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_renewal_decided_by FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_renewal_application_decision FOREIGN KEY (application_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_renewal_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_renewal_state CHECK (state IN ('APPLIED', 'APPROVED', 'REJECTED', 'LAPSED')),
        CONSTRAINT ck_renewal_years CHECK (years > 0),
        CONSTRAINT ck_renewal_open CHECK ((state = 'APPLIED' AND open_agreement_id <=> agreement_id) OR (state <> 'APPLIED' AND open_agreement_id IS NULL)),
        CONSTRAINT ck_renewal_decided CHECK ((state IN ('APPROVED', 'REJECTED')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_id IS NOT NULL)),
        CONSTRAINT ck_renewal_rejection_has_reason CHECK (state <> 'REJECTED' OR ruling_reason IS NOT NULL),
        CONSTRAINT ck_renewal_new_term CHECK ((state = 'APPROVED' AND new_starts_on > term_ends_on AND new_ends_on > new_starts_on) OR (state <> 'APPROVED' AND new_starts_on IS NULL AND new_ends_on IS NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE renewal');
  }
}
