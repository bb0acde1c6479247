import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was granted before, with the limits that stand in the order. The decision named is that of the order. */
export class BackfillFreeGrant1795869797178 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO free_grant (order_id, user_id, scenario_id, quota, starts_on, ends_on, conditions, granted_by, granted_at, granted_on, decision_id)
      SELECT placed.id, placed.buyer_id, placed.scenario_id, placed.granted_quota, LEAST(placed.use_from, placed.granted_until), placed.granted_until,
             content.conditions, placed.decided_by, placed.decided_at, DATE(placed.decided_at + INTERVAL 8 HOUR), placed.decision_id
        FROM data_order placed JOIN free_use_content content ON content.order_id = placed.id AND content.number = 1
       WHERE placed.purpose_class = 'PUBLIC_INTEREST' AND placed.state IN ('APPROVED', 'DELIVERED')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM free_grant');
  }
}
