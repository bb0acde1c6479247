import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row. Whoever changes a control fact holds it exclusively; whoever relies on control facts shares it. */
export class CreateRedevelopmentGuard1795445428000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE redevelopment_guard (
        id tinyint unsigned NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT ck_redevelopment_guard_single CHECK (id = 1)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE redevelopment_guard');
  }
}
