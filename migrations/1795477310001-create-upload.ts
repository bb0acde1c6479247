import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that somebody sent, kept for a day for the use case that reads it. */
export class CreateUpload1795477310001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE upload (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        file_name varchar(200) NOT NULL,
        bytes int unsigned NOT NULL,
        sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        chunk_bytes int unsigned NOT NULL,
        created_at datetime(3) NOT NULL,
        completed_at datetime(3) NULL,
        expires_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_upload_organisation (organisation_id, expires_at),
        CONSTRAINT fk_upload_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_upload_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_upload_complete CHECK ((completed_at IS NULL) = (sha256 IS NULL) AND (completed_at IS NULL OR bytes > 0)),
        CONSTRAINT ck_upload_size CHECK (bytes <= 33554432),
        CONSTRAINT ck_upload_expires CHECK (expires_at > created_at)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE upload');
  }
}
