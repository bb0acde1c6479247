import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bytes of an upload in pieces: in the database, because any server process may read them. */
export class CreateUploadChunk1795477310002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE upload_chunk (
        upload_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        data mediumblob NOT NULL,
        PRIMARY KEY (upload_id, position),
        CONSTRAINT fk_upload_chunk_upload FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE upload_chunk');
  }
}
