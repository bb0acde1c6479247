import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a late application was let in stands in the record for ever. */
export class CreateLateRenewalAdmissionNeverChanges1795476833170 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_late_renewal_admission_never_changes BEFORE UPDATE ON late_renewal_admission FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'late_renewal_admission rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_late_renewal_admission_never_changes');
  }
}
