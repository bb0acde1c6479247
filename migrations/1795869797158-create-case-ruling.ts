import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ruling on a case. */
export class CreateCaseRuling1795869797158 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_ruling (
        case_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        ruling varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason varchar(1000) NOT NULL,
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ruled_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruled_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruled_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (case_id, number),
        CONSTRAINT fk_case_ruling_case FOREIGN KEY (case_id) REFERENCES supervision_case (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_ruling_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_ruling_person FOREIGN KEY (ruled_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_ruling_organisation FOREIGN KEY (ruled_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_ruling_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_case_ruling_ruling CHECK (ruling IN ('STOP', 'REGULARISE', 'LIFT')),
        CONSTRAINT ck_case_ruling_regularised_by_order CHECK ((ruling = 'REGULARISE') = (order_id IS NOT NULL)),
        CONSTRAINT ck_case_ruling_reason CHECK (CHAR_LENGTH(TRIM(reason)) > 0)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_ruling');
  }
}
