import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTariffNeverChanges1795868811064 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_never_changes BEFORE UPDATE ON tariff FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_never_changes');
  }
}
