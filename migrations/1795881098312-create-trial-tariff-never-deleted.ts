import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTrialTariffNeverDeleted1795881098312 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_trial_tariff_never_deleted BEFORE DELETE ON trial_tariff FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'trial_tariff rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_trial_tariff_never_deleted');
  }
}
