import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood once stands in the record for ever. */
export class CreateStateChangeNeverChanges1795474800014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_state_change_never_changes BEFORE UPDATE ON state_change FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'state_change rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_state_change_never_changes');
  }
}
