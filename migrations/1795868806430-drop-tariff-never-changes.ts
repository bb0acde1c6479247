import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew once the rows that exist have the form of their price. */
export class DropTariffNeverChanges1795868806430 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_never_changes');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_never_changes BEFORE UPDATE ON tariff FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'tariff rows are never changed';
      END
    `);
  }
}
