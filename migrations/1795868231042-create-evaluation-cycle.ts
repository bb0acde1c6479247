import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The period over which an authorised operation’s revenue is judged as a whole (E-21, E-22). */
export class CreateEvaluationCycle1795868231042 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE evaluation_cycle (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        length_reason varchar(500) NULL,
        document_number varchar(100) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        closed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        closed_at datetime(3) NULL,
        closing_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        closing_document_number varchar(100) NULL,
        revenue decimal(18,2) NULL,
        maximum decimal(18,2) NULL,
        excess decimal(18,2) NULL,
        instalments int unsigned NULL,
        smoothing_request varchar(200) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_evaluation_cycle_of_agreement (id, agreement_id),
        KEY ix_evaluation_cycle_agreement (agreement_id, starts_on),
        CONSTRAINT fk_evaluation_cycle_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_evaluation_cycle_opened_by FOREIGN KEY (opened_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_evaluation_cycle_office FOREIGN KEY (opened_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_evaluation_cycle_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_evaluation_cycle_closed_by FOREIGN KEY (closed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_evaluation_cycle_closing_decision FOREIGN KEY (closing_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_evaluation_cycle_state CHECK (state IN ('OPEN', 'CLOSED')),
        CONSTRAINT ck_evaluation_cycle_days CHECK (starts_on <= ends_on),
        CONSTRAINT ck_evaluation_cycle_closed CHECK ((state = 'CLOSED') = (closed_by IS NOT NULL AND closed_at IS NOT NULL AND closing_decision_id IS NOT NULL AND closing_document_number IS NOT NULL AND revenue IS NOT NULL AND maximum IS NOT NULL AND excess IS NOT NULL AND instalments IS NOT NULL)),
        CONSTRAINT ck_evaluation_cycle_excess CHECK (excess IS NULL OR excess = GREATEST(revenue - maximum, 0)),
        CONSTRAINT ck_evaluation_cycle_smoothed CHECK (instalments IS NULL OR instalments = 1 OR (instalments > 1 AND excess > 0 AND smoothing_request IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE evaluation_cycle');
  }
}
