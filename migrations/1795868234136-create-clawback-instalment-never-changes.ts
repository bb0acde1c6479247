import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClawbackInstalmentNeverChanges1795868234136 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_clawback_instalment_never_changes BEFORE UPDATE ON clawback_instalment FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'clawback_instalment rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_clawback_instalment_never_changes');
  }
}
