import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clock ends agreements that were signed before it did so, and reminds of their renewal: six months before the end
 * and on the last day to apply, as far as these lie ahead. Midnight in Shanghai is eight hours before that of UTC.
 */
export class BackfillTermTimers1795481438118 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at)
      SELECT CONCAT('tmr_00000000-0000-7000-8001-', LPAD(LOWER(HEX(ROW_NUMBER() OVER (ORDER BY due_at, subject_id, kind))), 12, '0')),
             kind, subject_id, due_at, params, 'WAITING', 0, due_at
        FROM (
          SELECT 'AGREEMENT_EXPIRY' AS kind, id AS subject_id, ends_on + INTERVAL 1 DAY - INTERVAL 8 HOUR AS due_at, '{}' AS params
            FROM agreement WHERE state IN ('SIGNED', 'ACTIVE', 'SUSPENDED')
          UNION ALL
          SELECT 'RENEWAL_REMINDER', id, ends_on - INTERVAL 6 MONTH - INTERVAL 8 HOUR, JSON_OBJECT('endsOn', ends_on)
            FROM agreement WHERE state IN ('SIGNED', 'ACTIVE', 'SUSPENDED')
          UNION ALL
          SELECT 'RENEWAL_REMINDER', id, ends_on - INTERVAL 3 MONTH - INTERVAL 8 HOUR, JSON_OBJECT('endsOn', ends_on)
            FROM agreement WHERE state IN ('SIGNED', 'ACTIVE', 'SUSPENDED')
        ) due
       WHERE (kind = 'AGREEMENT_EXPIRY' OR due_at > UTC_TIMESTAMP(3))
         AND NOT EXISTS (SELECT 1 FROM timer known WHERE known.subject_id = due.subject_id AND known.kind = 'AGREEMENT_EXPIRY')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "DELETE FROM timer WHERE id LIKE 'tmr_00000000-0000-7000-8001-%' AND kind IN ('AGREEMENT_EXPIRY', 'RENEWAL_REMINDER')",
    );
  }
}
