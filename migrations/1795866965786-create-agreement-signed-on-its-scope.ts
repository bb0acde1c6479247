import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * all parties have signed the scope that stands, and none starts without one. Nothing enters a scope under a
 * signature, so that as many resources as were signed are the very ones.
 */
export class CreateAgreementSignedOnItsScope1795866965786 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_signed_on_its_scope BEFORE UPDATE ON agreement FOR EACH ROW
      BEGIN
        IF OLD.state = 'DRAFT' AND NEW.state = 'SIGNED' AND EXISTS (
          SELECT 1 FROM agreement_signature signature
           WHERE signature.agreement_id = NEW.id AND signature.content_revision = NEW.content_revision
             AND NOT (
               signature.resource_count <=> (
                 SELECT COUNT(*) FROM agreement_resource scope WHERE scope.agreement_id = NEW.id AND scope.removed_at IS NULL
               )
             )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement is concluded on the scope that was signed';
        END IF;
        IF OLD.state = 'SIGNED' AND NEW.state = 'ACTIVE' AND NOT EXISTS (
          SELECT 1 FROM agreement_resource scope WHERE scope.agreement_id = NEW.id AND scope.removed_at IS NULL
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-09 an agreement starts with resources in its scope';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_signed_on_its_scope');
  }
}
