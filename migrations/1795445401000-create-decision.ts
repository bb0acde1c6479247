import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided, on which facts, under which rule set. Written with its effect; never changed. */
export class CreateDecision1795445401000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE decision (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        outcome varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        rule_id varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        refusal_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        rule_ids mediumtext NOT NULL,
        clause_ids mediumtext NOT NULL,
        params mediumtext NOT NULL,
        control_path mediumtext NULL,
        facts mediumtext NOT NULL,
        rule_set_version varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        actor_person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        actor_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_decision_subject (subject_id, id),
        KEY ix_decision_actor (actor_organisation_id, id),
        CONSTRAINT ck_decision_outcome CHECK (outcome IN ('PERMIT', 'REFUSE')),
        CONSTRAINT ck_decision_refusal_cites CHECK (outcome = 'PERMIT' OR (rule_id IS NOT NULL AND refusal_code IS NOT NULL)),
        CONSTRAINT ck_decision_json CHECK (json_valid(rule_ids) AND json_valid(clause_ids) AND json_valid(params) AND json_valid(facts))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE decision');
  }
}
