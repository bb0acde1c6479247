import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fair selection of an operator on a filed plan. */
export class CreateOperatorSelection1795477006608 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE operator_selection (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        plan_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        plan_revision int unsigned NOT NULL,
        method varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        method_description varchar(500) NULL,
        title varchar(200) NOT NULL,
        announcement_reference varchar(200) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opened_at datetime(3) NOT NULL,
        opening_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        appointed_candidate_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        collective_decision_number varchar(100) NULL,
        collective_decision_on date NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        cancelled_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        cancelled_at datetime(3) NULL,
        cancel_reason varchar(500) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        CONSTRAINT fk_operator_selection_plan FOREIGN KEY (plan_id) REFERENCES implementation_plan (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_revision FOREIGN KEY (plan_id, plan_revision) REFERENCES plan_revision (plan_id, number) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_opener FOREIGN KEY (opened_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_opening FOREIGN KEY (opening_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_decider FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_operator_selection_canceller FOREIGN KEY (cancelled_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_operator_selection_method CHECK (method IN ('OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'OTHER_COMPETITIVE')),
        CONSTRAINT ck_operator_selection_other_method CHECK (method <> 'OTHER_COMPETITIVE' OR (method_description IS NOT NULL AND TRIM(method_description) <> '')),
        CONSTRAINT ck_operator_selection_state CHECK (state IN ('OPEN', 'DECIDED', 'CANCELLED')),
        CONSTRAINT ck_operator_selection_decided CHECK (
          (state = 'DECIDED') = (appointed_candidate_id IS NOT NULL)
          AND (state = 'DECIDED') = (collective_decision_number IS NOT NULL)
          AND (state = 'DECIDED') = (collective_decision_on IS NOT NULL)
          AND (state = 'DECIDED') = (decided_by IS NOT NULL)
          AND (state = 'DECIDED') = (decided_at IS NOT NULL)
          AND (state = 'DECIDED') = (decision_id IS NOT NULL)
        ),
        CONSTRAINT ck_operator_selection_cancelled CHECK (
          (state = 'CANCELLED') = (cancelled_by IS NOT NULL)
          AND (state = 'CANCELLED') = (cancelled_at IS NOT NULL)
          AND (state = 'CANCELLED') = (cancel_reason IS NOT NULL)
        )
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE operator_selection');
  }
}
