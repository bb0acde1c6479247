import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call to correct a breach, which suspends the agreement until it is lifted. */
export class CreateRectification1795476833154 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rectification (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        breach varchar(2000) NOT NULL,
        clause varchar(200) NOT NULL,
        no_resources_reason varchar(500) NULL,
        stops_orders tinyint(1) NOT NULL,
        stops_deliveries tinyint(1) NOT NULL,
        correction_working_days int unsigned NOT NULL,
        due_on date NOT NULL,
        is_provisional tinyint(1) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        report varchar(2000) NULL,
        report_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reported_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reported_at datetime(3) NULL,
        reported_on date NULL,
        rejection_reason varchar(500) NULL,
        closed_at datetime(3) NULL,
        closed_on date NULL,
        lifted_at datetime(3) NULL,
        lifted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        KEY ix_rectification_agreement (agreement_id, state, due_on),
        CONSTRAINT fk_rectification_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rectification_opened_by FOREIGN KEY (opened_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rectification_reported_by FOREIGN KEY (reported_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rectification_lifted_by FOREIGN KEY (lifted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rectification_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_rectification_state CHECK (state IN ('OPEN', 'REPORTED', 'CORRECTED', 'LAPSED')),
        CONSTRAINT ck_rectification_period CHECK (correction_working_days > 0),
        CONSTRAINT ck_rectification_report_filed CHECK (state NOT IN ('REPORTED', 'CORRECTED') OR (report IS NOT NULL AND report_hash IS NOT NULL AND reported_by IS NOT NULL AND reported_at IS NOT NULL AND reported_on IS NOT NULL)),
        CONSTRAINT ck_rectification_report_in_time CHECK (reported_on IS NULL OR reported_on <= due_on),
        CONSTRAINT ck_rectification_closed CHECK ((state IN ('CORRECTED', 'LAPSED')) = (closed_at IS NOT NULL AND closed_on IS NOT NULL)),
        CONSTRAINT ck_rectification_lapsed_after_deadline CHECK (state <> 'LAPSED' OR closed_on > due_on),
        CONSTRAINT ck_rectification_lifted CHECK ((state = 'CORRECTED' AND lifted_at IS NOT NULL) OR state = 'LAPSED' OR lifted_at IS NULL)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rectification');
  }
}
