import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an agreement ended stands in the record for ever. */
export class CreateAgreementExitNeverChanges1795476833163 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_exit_never_changes BEFORE UPDATE ON agreement_exit FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'agreement_exit rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_exit_never_changes');
  }
}
