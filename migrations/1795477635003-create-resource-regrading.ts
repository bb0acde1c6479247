import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-05: what a holder proposed to grade lower, with its evidence, and how it was ruled on. */
export class CreateResourceRegrading1795477635003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE resource_regrading (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        from_grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        sector_standard varchar(200) NOT NULL,
        evidence_reference varchar(200) NOT NULL,
        evidence_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        proposed_at datetime(3) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_reason varchar(500) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        resource_version int unsigned NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        KEY ix_resource_regrading_resource (resource_id, state),
        KEY ix_resource_regrading_state (state, id),
        CONSTRAINT fk_resource_regrading_resource FOREIGN KEY (resource_id) REFERENCES data_resource (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_regrading_proposer FOREIGN KEY (proposed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_regrading_proposing_organisation FOREIGN KEY (proposed_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_regrading_decider FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_regrading_deciding_organisation FOREIGN KEY (decided_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_regrading_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_resource_regrading_step CHECK (from_grade = 'IMPORTANT' AND to_grade = 'GENERAL'),
        CONSTRAINT ck_resource_regrading_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED')),
        CONSTRAINT ck_resource_regrading_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_by_organisation_id IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (decision_id IS NULL)),
        CONSTRAINT ck_resource_regrading_four_eyes CHECK (decided_by IS NULL OR (decided_by <> proposed_by AND decided_by_organisation_id <> proposed_by_organisation_id)),
        CONSTRAINT ck_resource_regrading_applied CHECK ((state = 'APPROVED') = (resource_version IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE resource_regrading');
  }
}
