import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A signature stands in the record for ever. */
export class CreateAgreementSignatureNeverChanges1795477922265 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_signature_never_changes BEFORE UPDATE ON agreement_signature FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'agreement_signature rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_signature_never_changes');
  }
}
