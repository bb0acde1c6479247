import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood from when on, so that any past instant can be looked up. Append-only. */
export class CreateStateChange1795474800003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE state_change (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        context_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        aspect varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        value mediumtext NULL,
        since datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (id),
        KEY ix_state_change_subject (subject_id, aspect, since, id),
        KEY ix_state_change_context (context_id, aspect, subject_id, since, id),
        CONSTRAINT fk_state_change_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_state_change_json CHECK (JSON_VALID(value))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE state_change');
  }
}
