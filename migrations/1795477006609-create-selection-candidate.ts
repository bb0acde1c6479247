import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation that stands for the operation. */
export class CreateSelectionCandidate1795477006609 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE selection_candidate (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        selection_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        has_good_credit tinyint(1) NOT NULL,
        credit_record varchar(1000) NOT NULL,
        has_good_operation tinyint(1) NOT NULL,
        operating_record varchar(1000) NOT NULL,
        entered_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        entered_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_selection_candidate_organisation (selection_id, organisation_id),
        UNIQUE KEY uq_selection_candidate_selection (id, selection_id),
        CONSTRAINT fk_selection_candidate_selection FOREIGN KEY (selection_id) REFERENCES operator_selection (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_selection_candidate_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_selection_candidate_person FOREIGN KEY (entered_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_selection_candidate_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE selection_candidate');
  }
}
