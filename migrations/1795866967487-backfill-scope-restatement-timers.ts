import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is signed of a draft covers its scope from now on: the clock writes each draft as another revision, and tells who
 * has signed the one before. Until then nobody can sign it.
 */
export class BackfillScopeRestatementTimers1795866967487 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at)
      SELECT CONCAT('tmr_00000000-0000-7000-8002-', LPAD(LOWER(HEX(ROW_NUMBER() OVER (ORDER BY id))), 12, '0')),
             'SCOPE_RESTATEMENT', id, drafted_at, '{}', 'WAITING', 0, drafted_at
        FROM agreement WHERE state = 'DRAFT' AND content_revision > 0
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "DELETE FROM timer WHERE id LIKE 'tmr_00000000-0000-7000-8002-%' AND kind = 'SCOPE_RESTATEMENT'",
    );
  }
}
