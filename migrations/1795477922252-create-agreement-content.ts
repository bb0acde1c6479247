import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an agreement says, one row for each of the twelve groups that N27 14 names. */
export class CreateAgreementContent1795477922252 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_content (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_group varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        text varchar(4000) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (agreement_id, content_group),
        CONSTRAINT fk_agreement_content_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_agreement_content_group CHECK (content_group IN ('RESOURCE_SCOPE', 'TERM', 'PRODUCT_LIST', 'PLATFORM', 'OWNERSHIP', 'DISCLOSURE_AND_REDEVELOPMENT_BAN', 'ACCOUNTING_AND_SHARING', 'SECURITY_AND_EMERGENCY', 'EVALUATION_RENEWAL_AND_EXIT', 'BREACH_LIABILITY', 'DISPUTE_RESOLUTION', 'CHANGE_AND_TERMINATION')),
        CONSTRAINT ck_agreement_content_says_something CHECK (TRIM(text) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_content');
  }
}
