import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of a file that wait for their turn, so that an import goes on at the right one after a crash. */
export class CreateImportBatch1795477320002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE import_batch (
        job_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        content mediumtext NOT NULL,
        PRIMARY KEY (job_id, position),
        CONSTRAINT fk_import_batch_job FOREIGN KEY (job_id) REFERENCES import_job (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_import_batch_json CHECK (JSON_VALID(content))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import_batch');
  }
}
