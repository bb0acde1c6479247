import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOutboxEventNeverDeleted1795445447000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_outbox_event_never_deleted BEFORE DELETE ON outbox_event FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'outbox_event rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_outbox_event_never_deleted');
  }
}
