import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Implementation plan, without which nothing is authorised. */
export class CreateImplementationPlan1795477006605 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE implementation_plan (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agency_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revision int unsigned NOT NULL,
        approved_revision int unsigned NULL,
        drafted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        drafted_at datetime(3) NOT NULL,
        submitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        submitted_at datetime(3) NULL,
        return_reason varchar(500) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        CONSTRAINT fk_implementation_plan_agency FOREIGN KEY (agency_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_implementation_plan_drafter FOREIGN KEY (drafted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_implementation_plan_submitter FOREIGN KEY (submitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_implementation_plan_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'FILED')),
        CONSTRAINT ck_implementation_plan_submitted CHECK (state = 'DRAFT' OR (submitted_by IS NOT NULL AND submitted_at IS NOT NULL)),
        CONSTRAINT ck_implementation_plan_approved CHECK (state NOT IN ('APPROVED', 'FILED') OR approved_revision IS NOT NULL),
        CONSTRAINT ck_implementation_plan_revision CHECK (approved_revision IS NULL OR approved_revision <= revision)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE implementation_plan');
  }
}
