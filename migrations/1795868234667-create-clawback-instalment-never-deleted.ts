import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClawbackInstalmentNeverDeleted1795868234667 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_clawback_instalment_never_deleted BEFORE DELETE ON clawback_instalment FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'clawback_instalment rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_clawback_instalment_never_deleted');
  }
}
