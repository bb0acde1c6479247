import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A publication stands in the record for ever. */
export class CreateAgreementPublicationNeverChanges1795477922269 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_publication_never_changes BEFORE UPDATE ON agreement_publication FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'agreement_publication rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_publication_never_changes');
  }
}
