import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation is told. */
export class CreateNotice1795474800008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE notice (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recipient_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        params mediumtext NOT NULL,
        created_at datetime(3) NOT NULL,
        read_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY ix_notice_recipient (recipient_id, id),
        CONSTRAINT fk_notice_recipient FOREIGN KEY (recipient_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_notice_json CHECK (JSON_VALID(params))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE notice');
  }
}
