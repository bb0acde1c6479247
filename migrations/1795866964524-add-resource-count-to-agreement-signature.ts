import type { MigrationInterface, QueryRunner } from 'typeorm';

/** a signature says how many resources the scope had that was signed. Earlier ones did not cover the scope. */
export class AddResourceCountToAgreementSignature1795866964524 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_signature
        ADD COLUMN resource_count int unsigned NULL AFTER content_hash,
        ADD CONSTRAINT ck_agreement_signature_has_scope CHECK (resource_count > 0)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_signature
        DROP CONSTRAINT ck_agreement_signature_has_scope,
        DROP COLUMN resource_count
    `);
  }
}
