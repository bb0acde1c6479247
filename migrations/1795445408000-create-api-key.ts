import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key of an organisation, shown once and kept as a hash. */
export class CreateApiKey1795445408000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE api_key (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        label varchar(100) NOT NULL,
        secret_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scopes mediumtext NOT NULL,
        created_at datetime(3) NOT NULL,
        expires_at datetime(3) NOT NULL,
        revoked_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY ix_api_key_organisation (organisation_id, id),
        CONSTRAINT fk_api_key_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_api_key_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_api_key_scopes CHECK (json_valid(scopes))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE api_key');
  }
}
