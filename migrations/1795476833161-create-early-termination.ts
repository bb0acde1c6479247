import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The operator applies for an end before the term has passed. */
export class CreateEarlyTermination1795476833161 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE early_termination (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        open_agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reason varchar(2000) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        applied_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        applied_at datetime(3) NOT NULL,
        application_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruling_reason varchar(500) NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_early_termination_open (open_agreement_id),
        KEY ix_early_termination_agreement (agreement_id),
        CONSTRAINT fk_early_termination_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_early_termination_applied_by FOREIGN KEY (applied_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_early_termination_decided_by FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_early_termination_application_decision FOREIGN KEY (application_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_early_termination_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_early_termination_state CHECK (state IN ('APPLIED', 'GRANTED', 'DECLINED', 'LAPSED')),
        CONSTRAINT ck_early_termination_open CHECK ((state = 'APPLIED' AND open_agreement_id <=> agreement_id) OR (state <> 'APPLIED' AND open_agreement_id IS NULL)),
        CONSTRAINT ck_early_termination_decided CHECK ((state IN ('GRANTED', 'DECLINED')) = (ruling_reason IS NOT NULL AND decided_by IS NOT NULL AND decided_at IS NOT NULL AND decision_id IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE early_termination');
  }
}
