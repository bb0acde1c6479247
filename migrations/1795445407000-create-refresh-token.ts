import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A rotating refresh token at rest. A token used twice ends its whole family. */
export class CreateRefreshToken1795445407000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE refresh_token (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        family_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        session_started_at datetime(3) NOT NULL,
        issued_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        used_at datetime(3) NULL,
        revoked_at datetime(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_refresh_token_hash (token_hash),
        KEY ix_refresh_token_family (family_id),
        CONSTRAINT fk_refresh_token_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_refresh_token_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE refresh_token');
  }
}
