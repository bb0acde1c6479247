import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of attempts per account and per address; columns as rate-limiter-flexible wants them. */
export class CreateAttemptLimit1795445409000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attempt_limit (
        \`key\` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        \`points\` int NOT NULL DEFAULT 0,
        \`expire\` bigint unsigned NULL,
        PRIMARY KEY (\`key\`)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE attempt_limit');
  }
}
