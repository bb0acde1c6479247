import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A publication stands in the record for ever. */
export class CreateAgreementPublicationNeverDeleted1795477922270 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_publication_never_deleted BEFORE DELETE ON agreement_publication FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'agreement_publication rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_publication_never_deleted');
  }
}
