import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a body that supplies the data says to its part of a request. */
export class CreateDataRequestReview1795476700004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_request_review (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewer_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opinion varchar(1000) NULL,
        document_reference varchar(200) NULL,
        reviewed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        reviewed_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_data_request_review_reviewer (request_id, reviewer_id),
        KEY ix_data_request_review_reviewer (reviewer_id, state),
        CONSTRAINT fk_data_request_review_request FOREIGN KEY (request_id) REFERENCES data_request (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_review_reviewer FOREIGN KEY (reviewer_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_review_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_review_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_data_request_review_state CHECK (state IN ('PENDING', 'APPROVED', 'REJECTED')),
        CONSTRAINT ck_data_request_review_reviewed CHECK ((state = 'PENDING') = (reviewed_by IS NULL) AND (state = 'PENDING') = (reviewed_at IS NULL) AND (state = 'PENDING') = (decision_id IS NULL)),
        CONSTRAINT ck_data_request_review_reasoned CHECK (state <> 'REJECTED' OR opinion IS NOT NULL)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_request_review');
  }
}
