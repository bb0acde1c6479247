import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who put the competence on file, on which paper, and by which decision. Rows from before were entered by hand. */
export class AddRecordToPricingCompetence1795881117432 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE pricing_competence
        ADD COLUMN authority varchar(200) NULL AFTER document_number,
        ADD COLUMN document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER authority,
        ADD COLUMN recorded_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER effective_to,
        ADD COLUMN recorded_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER recorded_by,
        ADD COLUMN recorded_at datetime(3) NULL AFTER recorded_by_organisation_id,
        ADD COLUMN decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER recorded_at,
        ADD CONSTRAINT fk_pricing_competence_person FOREIGN KEY (recorded_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_pricing_competence_recorder FOREIGN KEY (recorded_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_pricing_competence_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_pricing_competence_record CHECK (
          (authority IS NULL AND document_hash IS NULL AND recorded_by IS NULL AND recorded_by_organisation_id IS NULL AND recorded_at IS NULL AND decision_id IS NULL)
          OR (authority IS NOT NULL AND document_hash IS NOT NULL AND recorded_by IS NOT NULL AND recorded_by_organisation_id IS NOT NULL AND recorded_at IS NOT NULL AND decision_id IS NOT NULL)
        ),
        ADD CONSTRAINT ck_pricing_competence_document_hash CHECK (document_hash REGEXP '^[0-9a-f]{64}$')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE pricing_competence
        DROP CONSTRAINT ck_pricing_competence_document_hash,
        DROP CONSTRAINT ck_pricing_competence_record,
        DROP FOREIGN KEY fk_pricing_competence_decision,
        DROP FOREIGN KEY fk_pricing_competence_recorder,
        DROP FOREIGN KEY fk_pricing_competence_person,
        DROP COLUMN decision_id,
        DROP COLUMN recorded_at,
        DROP COLUMN recorded_by_organisation_id,
        DROP COLUMN recorded_by,
        DROP COLUMN document_hash,
        DROP COLUMN authority
    `);
  }
}
