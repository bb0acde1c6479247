import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePerson1795445405000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        login varchar(100) NOT NULL,
        display_name varchar(100) NOT NULL,
        password_hash varchar(255) NULL,
        oidc_issuer varchar(200) NULL,
        oidc_subject varchar(200) NULL,
        is_enabled tinyint(1) NOT NULL DEFAULT 1,
        must_change_password tinyint(1) NOT NULL DEFAULT 0,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_person_login (login),
        UNIQUE KEY uq_person_oidc (oidc_issuer, oidc_subject)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE person');
  }
}
