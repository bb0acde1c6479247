import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody reported to a case, with its evidence. */
export class CreateCaseReport1795869797157 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_report (
        case_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        evidence varchar(2000) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reported_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reported_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reported_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (case_id, number),
        CONSTRAINT fk_case_report_case FOREIGN KEY (case_id) REFERENCES supervision_case (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_report_person FOREIGN KEY (reported_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_report_organisation FOREIGN KEY (reported_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_report_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_case_report_kind CHECK (kind IN ('ONWARD_SUPPLY', 'OTHER_PURPOSE', 'DERIVED_PRODUCT')),
        CONSTRAINT ck_case_report_evidence CHECK (CHAR_LENGTH(TRIM(evidence)) > 0)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_report');
  }
}
