import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a resource comes from, how fresh and how good it is, and what bars its use. The grade may be missing: an
 * ungraded resource stands in the catalogue and enters no scope.
 */
export class AddDataResourceSourceAndFreshness1795476567119 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_resource
        MODIFY grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN source varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OWN',
        ADD COLUMN provider_region varchar(100) NULL,
        ADD COLUMN provider_consent_reference varchar(200) NULL,
        ADD COLUMN utility_licence_reference varchar(200) NULL,
        ADD COLUMN update_interval varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN last_updated_on date NULL,
        ADD COLUMN quality_note varchar(500) NULL,
        ADD COLUMN use_bar varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN use_bar_reason varchar(500) NULL,
        ADD COLUMN use_bar_document varchar(200) NULL,
        ADD COLUMN version int unsigned NOT NULL DEFAULT 1,
        ADD KEY ix_data_resource_holder_code (holder_id, resource_code),
        ADD CONSTRAINT ck_data_resource_source CHECK (source IN ('OWN', 'SHARED', 'PUBLIC_UTILITY')),
        ADD CONSTRAINT ck_data_resource_update_interval CHECK (update_interval IN ('REAL_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'IRREGULAR')),
        ADD CONSTRAINT ck_data_resource_use_bar CHECK (use_bar IN ('LEGAL_PROHIBITION', 'NATIONAL_SECURITY', 'PUBLIC_INTEREST', 'TRADE_SECRET', 'PRIVACY')),
        ADD CONSTRAINT ck_data_resource_bar_has_reason CHECK ((use_bar IS NULL) = (use_bar_reason IS NULL) AND (use_bar IS NULL) = (use_bar_document IS NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_resource
        DROP CONSTRAINT ck_data_resource_bar_has_reason,
        DROP CONSTRAINT ck_data_resource_use_bar,
        DROP CONSTRAINT ck_data_resource_update_interval,
        DROP CONSTRAINT ck_data_resource_source,
        ADD KEY fk_data_resource_holder (holder_id),
        DROP KEY ix_data_resource_holder_code,
        DROP COLUMN version,
        DROP COLUMN use_bar_document,
        DROP COLUMN use_bar_reason,
        DROP COLUMN use_bar,
        DROP COLUMN quality_note,
        DROP COLUMN last_updated_on,
        DROP COLUMN update_interval,
        DROP COLUMN utility_licence_reference,
        DROP COLUMN provider_consent_reference,
        DROP COLUMN provider_region,
        DROP COLUMN source,
        MODIFY grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
    `);
  }
}
