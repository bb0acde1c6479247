import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a party signs the scope as it stands. */
export class CreateAgreementSignatureCoversItsScope1795866965199 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_signature_covers_its_scope BEFORE INSERT ON agreement_signature FOR EACH ROW
      BEGIN
        IF NOT (
          NEW.resource_count <=> (
            SELECT COUNT(*) FROM agreement_resource scope WHERE scope.agreement_id = NEW.agreement_id AND scope.removed_at IS NULL
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 a signature covers the scope as it stands';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_signature_covers_its_scope');
  }
}
