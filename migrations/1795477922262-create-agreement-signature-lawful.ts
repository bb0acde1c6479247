import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a party signs, and it signs what stands there. */
export class CreateAgreementSignatureLawful1795477922262 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_signature_lawful BEFORE INSERT ON agreement_signature FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM agreement
           WHERE id = NEW.agreement_id AND state = 'DRAFT'
             AND content_revision = NEW.content_revision AND content_hash = NEW.content_hash
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 a signature is about what stands in the draft';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM agreement
           WHERE id = NEW.agreement_id
             AND NEW.organisation_id <=> CASE NEW.seat WHEN 'AGENCY' THEN agency_id WHEN 'OPERATOR' THEN operator_id ELSE department_id END
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 only the parties sign';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_signature_lawful');
  }
}
