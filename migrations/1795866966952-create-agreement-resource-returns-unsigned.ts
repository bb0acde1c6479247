import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A-08 again: what left the scope of a draft comes back only as it would enter. */
export class CreateAgreementResourceReturnsUnsigned1795866966952 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_resource_returns_unsigned BEFORE UPDATE ON agreement_resource FOR EACH ROW
      BEGIN
        IF OLD.removed_at IS NOT NULL AND NEW.removed_at IS NULL AND EXISTS (
          SELECT 1 FROM agreement
            JOIN agreement_signature signature
              ON signature.agreement_id = agreement.id AND signature.content_revision = agreement.content_revision
           WHERE agreement.id = NEW.agreement_id AND agreement.state = 'DRAFT'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 nothing enters a scope that was signed without it';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_resource_returns_unsigned');
  }
}
