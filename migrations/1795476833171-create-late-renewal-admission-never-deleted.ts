import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a late application was let in stands in the record for ever. */
export class CreateLateRenewalAdmissionNeverDeleted1795476833171 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_late_renewal_admission_never_deleted BEFORE DELETE ON late_renewal_admission FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'late_renewal_admission rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_late_renewal_admission_never_deleted');
  }
}
