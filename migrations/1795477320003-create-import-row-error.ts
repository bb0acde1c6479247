import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a row of a file was not loaded, by line and column. */
export class CreateImportRowError1795477320003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_row_error (
        job_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        line int unsigned NOT NULL,
        column_name varchar(100) NULL,
        code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        params mediumtext NOT NULL,
        value varchar(100) NULL,
        PRIMARY KEY (job_id, position),
        CONSTRAINT fk_import_row_error_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_import_row_error_json CHECK (JSON_VALID(params))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_row_error');
  }
}
