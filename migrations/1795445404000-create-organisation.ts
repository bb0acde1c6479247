import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisation1795445404000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE organisation (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        credit_code char(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        legal_form varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        applied_at datetime(3) NOT NULL,
        verified_at datetime(3) NULL,
        verified_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        activated_at datetime(3) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_organisation_credit_code (credit_code),
        KEY ix_organisation_state (state, id),
        CONSTRAINT ck_organisation_kind CHECK (kind IN ('IMPLEMENTING_AGENCY', 'OPERATOR', 'PRICING_OFFICE', 'SUPPLYING_DEPARTMENT', 'PUBLIC_BODY', 'ENTERPRISE', 'AUDITOR', 'REGULATOR', 'STATE_ASSET_BODY')),
        CONSTRAINT ck_organisation_legal_form CHECK (legal_form IN ('LEGAL_PERSON', 'UNINCORPORATED_BODY')),
        CONSTRAINT ck_organisation_state CHECK (state IN ('APPLIED', 'VERIFIED', 'ACTIVE', 'SUSPENDED')),
        CONSTRAINT ck_organisation_operator_is_legal_person CHECK (kind <> 'OPERATOR' OR legal_form = 'LEGAL_PERSON'),
        CONSTRAINT ck_organisation_verified_before_active CHECK (state = 'APPLIED' OR verified_at IS NOT NULL)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE organisation');
  }
}
