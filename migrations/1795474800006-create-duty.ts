import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation has to do by a day. */
export class CreateDuty1795474800006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE duty (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        holder_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        escalates_to_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        due_on date NULL,
        is_provisional tinyint(1) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        params mediumtext NOT NULL,
        opened_at datetime(3) NOT NULL,
        closed_at datetime(3) NULL,
        closed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        evidence varchar(500) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        KEY ix_duty_holder (holder_id, state, id),
        KEY ix_duty_escalates_to (escalates_to_id, state, id),
        KEY ix_duty_subject (subject_id, kind),
        CONSTRAINT fk_duty_holder FOREIGN KEY (holder_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_duty_escalates_to FOREIGN KEY (escalates_to_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_duty_closed_by FOREIGN KEY (closed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_duty_state CHECK (state IN ('OPEN', 'OVERDUE', 'DONE', 'CANCELLED')),
        CONSTRAINT ck_duty_closed CHECK ((state IN ('DONE', 'CANCELLED')) = (closed_at IS NOT NULL)),
        CONSTRAINT ck_duty_overdue_has_day CHECK (state <> 'OVERDUE' OR due_on IS NOT NULL),
        CONSTRAINT ck_duty_json CHECK (JSON_VALID(params))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE duty');
  }
}
