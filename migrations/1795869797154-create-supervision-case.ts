import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Something that the implementing agency has to rule on. */
export class CreateSupervisionCase1795869797154 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE supervision_case (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        origin_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agency_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        about varchar(200) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ruling varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        opened_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_supervision_case_subject (kind, subject_id, origin_id),
        KEY ix_supervision_case_agency (agency_id, id),
        KEY ix_supervision_case_origin (origin_id, kind, id),
        KEY ix_supervision_case_state (state, id),
        CONSTRAINT fk_supervision_case_agency FOREIGN KEY (agency_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_supervision_case_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_supervision_case_kind CHECK (kind IN ('FREE_USE_MISUSE', 'PURPOSE_DRIFT')),
        CONSTRAINT ck_supervision_case_state CHECK (state IN ('OPEN', 'RULED', 'REOPENED')),
        CONSTRAINT ck_supervision_case_ruling CHECK (ruling IN ('STOP', 'REGULARISE', 'LIFT')),
        CONSTRAINT ck_supervision_case_ruled CHECK ((ruling IS NULL) = (state = 'OPEN'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE supervision_case');
  }
}
