import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the review of conditions of exclusive sale came to. Append-only; the newest counts. */
export class CreateExclusivityReview1795477922254 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exclusivity_review (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        content_revision int unsigned NOT NULL,
        result varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opinion varchar(2000) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (agreement_id, number),
        CONSTRAINT fk_exclusivity_review_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_exclusivity_review_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_exclusivity_review_person FOREIGN KEY (reviewed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_exclusivity_review_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_exclusivity_review_result CHECK (result IN ('ADMISSIBLE', 'INADMISSIBLE')),
        CONSTRAINT ck_exclusivity_review_has_opinion CHECK (TRIM(opinion) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE exclusivity_review');
  }
}
