import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report that the user of a grant owes for one period of it. */
export class CreateFreeUseReport1795869797173 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use_report (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        period_from date NOT NULL,
        period_to date NOT NULL,
        due_on date NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        units_used int unsigned NULL,
        outcome varchar(2000) NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        filed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        filed_at datetime(3) NULL,
        ruled_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_at datetime(3) NULL,
        ruling_reason varchar(500) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_free_use_report_number (order_id, number),
        KEY ix_free_use_report_due (order_id, state, due_on),
        CONSTRAINT fk_free_use_report_grant FOREIGN KEY (order_id) REFERENCES free_grant (order_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_report_filed_by FOREIGN KEY (filed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_report_ruled_by FOREIGN KEY (ruled_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_report_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_use_report_state CHECK (state IN ('DUE', 'FILED', 'ACCEPTED')),
        CONSTRAINT ck_free_use_report_period CHECK (period_to >= period_from AND due_on >= period_to),
        CONSTRAINT ck_free_use_report_filed CHECK (state = 'DUE' OR (units_used IS NOT NULL AND outcome IS NOT NULL AND filed_by IS NOT NULL AND filed_at IS NOT NULL)),
        CONSTRAINT ck_free_use_report_accepted CHECK (state <> 'ACCEPTED' OR (ruled_by IS NOT NULL AND ruled_at IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use_report');
  }
}
