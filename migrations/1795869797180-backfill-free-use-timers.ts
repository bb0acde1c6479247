import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was granted before is reported on from its end on: the clock asks for the report of its last period. */
export class BackfillFreeUseTimers1795869797180 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at)
      SELECT CONCAT('tmr_', SUBSTRING(granted.order_id, 5)), 'FREE_USE_PERIOD_ENDED', granted.order_id,
             LEAST(granted.starts_on + INTERVAL 12 MONTH, granted.ends_on + INTERVAL 1 DAY) - INTERVAL 8 HOUR, '{"number":1}', 'WAITING', 0,
             LEAST(granted.starts_on + INTERVAL 12 MONTH, granted.ends_on + INTERVAL 1 DAY) - INTERVAL 8 HOUR
        FROM free_grant granted
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM timer WHERE kind = 'FREE_USE_PERIOD_ENDED'`);
  }
}
