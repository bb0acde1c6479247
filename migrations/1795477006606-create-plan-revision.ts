import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One wording of a plan, with the approval and the filing that it was given. What was approved stays readable. */
export class CreatePlanRevision1795477006606 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan_revision (
        plan_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        change_kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        change_note varchar(500) NULL,
        name varchar(200) NOT NULL,
        mode varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        authorising_entity varchar(200) NOT NULL,
        made_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        made_at datetime(3) NOT NULL,
        collective_decision_number varchar(100) NULL,
        collective_decision_on date NULL,
        government_decision_number varchar(100) NULL,
        government_decision_on date NULL,
        approved_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        approved_at datetime(3) NULL,
        approval_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        filing_number varchar(100) NULL,
        filed_on date NULL,
        filing_recorded_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        filing_recorded_at datetime(3) NULL,
        filing_decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (plan_id, number),
        UNIQUE KEY uq_plan_revision_government_decision (plan_id, government_decision_number),
        CONSTRAINT fk_plan_revision_plan FOREIGN KEY (plan_id) REFERENCES implementation_plan (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_revision_author FOREIGN KEY (made_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_revision_approver FOREIGN KEY (approved_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_revision_approval FOREIGN KEY (approval_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_revision_filer FOREIGN KEY (filing_recorded_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_revision_filing FOREIGN KEY (filing_decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_plan_revision_mode CHECK (mode IN ('WHOLE_PACKAGE', 'BY_FIELD', 'BY_SCENARIO')),
        CONSTRAINT ck_plan_revision_change CHECK (
          change_kind = 'FIRST' AND number = 1 AND change_note IS NULL
          OR change_kind = 'MAJOR' AND number > 1 AND change_note IS NOT NULL
          OR change_kind = 'MINOR' AND number > 1 AND change_note IS NOT NULL AND approved_at IS NULL
        ),
        CONSTRAINT ck_plan_revision_approval CHECK (
          (approved_at IS NOT NULL) = (collective_decision_number IS NOT NULL)
          AND (approved_at IS NOT NULL) = (collective_decision_on IS NOT NULL)
          AND (approved_at IS NOT NULL) = (government_decision_number IS NOT NULL)
          AND (approved_at IS NOT NULL) = (government_decision_on IS NOT NULL)
          AND (approved_at IS NOT NULL) = (approved_by IS NOT NULL)
          AND (approved_at IS NOT NULL) = (approval_decision_id IS NOT NULL)
        ),
        CONSTRAINT ck_plan_revision_decided_in_order CHECK (government_decision_on IS NULL OR government_decision_on >= collective_decision_on),
        CONSTRAINT ck_plan_revision_filing CHECK (
          (filed_on IS NOT NULL) = (filing_number IS NOT NULL)
          AND (filed_on IS NOT NULL) = (filing_recorded_by IS NOT NULL)
          AND (filed_on IS NOT NULL) = (filing_recorded_at IS NOT NULL)
          AND (filed_on IS NOT NULL) = (filing_decision_id IS NOT NULL)
        ),
        CONSTRAINT ck_plan_revision_filed_after_decided CHECK (filed_on IS NULL OR (government_decision_on IS NOT NULL AND filed_on >= government_decision_on))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plan_revision');
  }
}
