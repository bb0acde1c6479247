import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when a recorded fact of control holds no longer. The fact itself stays as it was recorded. */
export class CreateControlFactEnd1795445430500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE control_fact_end (
        control_fact_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_on date NOT NULL,
        document_reference varchar(200) NOT NULL,
        reason varchar(500) NOT NULL,
        ended_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (control_fact_id),
        CONSTRAINT fk_control_fact_end_fact FOREIGN KEY (control_fact_id) REFERENCES control_fact (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_end_person FOREIGN KEY (ended_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_end_organisation FOREIGN KEY (ended_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_end_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_control_fact_end_has_document CHECK (CHAR_LENGTH(TRIM(document_reference)) > 0),
        CONSTRAINT ck_control_fact_end_has_reason CHECK (CHAR_LENGTH(TRIM(reason)) > 0),
        CONSTRAINT ck_control_fact_end_not_in_advance CHECK (ended_on <= DATE(ended_at + INTERVAL 8 HOUR))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE control_fact_end');
  }
}
