import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The import of a catalogue file: what was asked, how far it is, what came of it. */
export class CreateImportJob1795477320001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_job (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        holder_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        upload_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        file_name varchar(200) NOT NULL,
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        is_dry_run tinyint NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        problem mediumtext NULL,
        columns_read mediumtext NOT NULL,
        columns_ignored mediumtext NOT NULL,
        rows_total int unsigned NULL,
        rows_added int unsigned NOT NULL DEFAULT 0,
        rows_changed int unsigned NOT NULL DEFAULT 0,
        rows_unchanged int unsigned NOT NULL DEFAULT 0,
        rows_refused int unsigned NOT NULL DEFAULT 0,
        errors_kept int unsigned NOT NULL DEFAULT 0,
        created_at datetime(3) NOT NULL,
        started_at datetime(3) NULL,
        finished_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        KEY ix_import_job_organisation (organisation_id, id),
        CONSTRAINT fk_import_job_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_import_job_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_import_job_holder FOREIGN KEY (holder_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_import_job_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_import_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
        CONSTRAINT ck_import_job_finished CHECK ((state IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
        CONSTRAINT ck_import_job_failed CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
        CONSTRAINT ck_import_job_rows CHECK (rows_added + rows_changed + rows_unchanged + rows_refused <= COALESCE(rows_total, 0)),
        CONSTRAINT ck_import_job_whole CHECK (state <> 'DONE' OR rows_added + rows_changed + rows_unchanged + rows_refused = rows_total),
        CONSTRAINT ck_import_job_json CHECK (JSON_VALID(COALESCE(problem, '{}')) AND JSON_VALID(columns_read) AND JSON_VALID(columns_ignored))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_job');
  }
}
