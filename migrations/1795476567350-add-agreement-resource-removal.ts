import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A resource that left a scope stays on record with why; it is within the scope while removed_at is null. */
export class AddAgreementResourceRemoval1795476567350 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_resource
        ADD COLUMN removed_at datetime(3) NULL,
        ADD COLUMN removal_reason varchar(500) NULL,
        ADD COLUMN decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD CONSTRAINT fk_agreement_resource_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_agreement_resource_removal_has_reason CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_resource
        DROP CONSTRAINT ck_agreement_resource_removal_has_reason,
        DROP FOREIGN KEY fk_agreement_resource_decision,
        DROP KEY fk_agreement_resource_decision,
        DROP COLUMN decision_id,
        DROP COLUMN removal_reason,
        DROP COLUMN removed_at
    `);
  }
}
