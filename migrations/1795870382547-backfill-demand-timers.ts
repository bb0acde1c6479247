import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clock settles once what earlier versions left open: demands and requests under agreements that have ended, and
 * demands whose data request was rejected or withdrawn.
 */
export class BackfillDemandTimers1795870382547 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at)
      SELECT CONCAT('tmr_00000000-0000-7000-8003-', LPAD(LOWER(HEX(ROW_NUMBER() OVER (ORDER BY agreement_id))), 12, '0')),
             'SETTLE_DEMANDS', agreement_id, UTC_TIMESTAMP(3), '{}', 'WAITING', 0, UTC_TIMESTAMP(3)
        FROM (
          SELECT demand.agreement_id FROM demand JOIN agreement ON agreement.id = demand.agreement_id
           WHERE demand.state = 'REQUESTED'
              OR (demand.state IN ('POSTED', 'ACCEPTED') AND agreement.state IN ('EXPIRED', 'TERMINATED'))
          UNION
          SELECT request.agreement_id FROM data_request request JOIN agreement ON agreement.id = request.agreement_id
           WHERE request.state = 'SUBMITTED' AND agreement.state IN ('EXPIRED', 'TERMINATED')
        ) concerned
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "DELETE FROM timer WHERE id LIKE 'tmr_00000000-0000-7000-8003-%' AND kind = 'SETTLE_DEMANDS'",
    );
  }
}
