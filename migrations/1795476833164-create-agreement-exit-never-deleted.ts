import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an agreement ended stands in the record for ever. */
export class CreateAgreementExitNeverDeleted1795476833164 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_exit_never_deleted BEFORE DELETE ON agreement_exit FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'agreement_exit rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_exit_never_deleted');
  }
}
