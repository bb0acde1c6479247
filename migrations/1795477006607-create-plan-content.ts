import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One of the eleven groups of content of one wording of a plan. */
export class CreatePlanContent1795477006607 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan_content (
        plan_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revision int unsigned NOT NULL,
        content_group varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        text varchar(10000) NOT NULL,
        document_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        written_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (plan_id, revision, content_group),
        CONSTRAINT fk_plan_content_revision FOREIGN KEY (plan_id, revision) REFERENCES plan_revision (plan_id, number) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_plan_content_writer FOREIGN KEY (written_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_plan_content_content_group CHECK (content_group IN ('NAME', 'NECESSITY_AND_FEASIBILITY', 'OPERATOR_CONDITIONS', 'MODE', 'RESOURCE_SCOPE', 'TERM_BUILD_AND_EXIT', 'PRODUCT_LIST', 'ACCOUNTING_AND_SHARING', 'SECURITY_AND_EMERGENCY', 'RIGHTS_OF_PARTIES', 'SUPERVISION')),
        CONSTRAINT ck_plan_content_text CHECK (TRIM(text) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plan_content');
  }
}
