import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per creating request that took effect; the unique key makes the second one wait and then see the first. */
export class CreateIdempotencyKey1795445403000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE idempotency_key (
        principal_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operation varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        idempotency_key varchar(100) NOT NULL,
        request_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        result_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        created_at datetime(3) NOT NULL,
        PRIMARY KEY (principal_id, operation, idempotency_key),
        KEY ix_idempotency_key_age (created_at)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE idempotency_key');
  }
}
