import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened, in the transaction in which it happened, for those who must be told. */
export class CreateOutboxEvent1795445402000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox_event (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        payload mediumtext NOT NULL,
        occurred_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_outbox_event_subject (subject_id, id),
        CONSTRAINT fk_outbox_event_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_outbox_event_json CHECK (json_valid(payload))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox_event');
  }
}
