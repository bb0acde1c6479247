import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the clock does by itself at an instant. */
export class CreateTimer1795474800007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE timer (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        due_at datetime(3) NOT NULL,
        params mediumtext NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        attempts int unsigned NOT NULL DEFAULT 0,
        next_try_at datetime(3) NOT NULL,
        done_at datetime(3) NULL,
        PRIMARY KEY (id),
        KEY ix_timer_next (state, next_try_at, id),
        KEY ix_timer_subject (subject_id, kind, state),
        CONSTRAINT ck_timer_state CHECK (state IN ('WAITING', 'DONE', 'CANCELLED')),
        CONSTRAINT ck_timer_done CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
        CONSTRAINT ck_timer_not_before_due CHECK (next_try_at >= due_at),
        CONSTRAINT ck_timer_json CHECK (JSON_VALID(params))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE timer');
  }
}
