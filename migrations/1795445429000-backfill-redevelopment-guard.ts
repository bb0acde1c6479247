import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BackfillRedevelopmentGuard1795445429000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO redevelopment_guard (id) VALUES (1)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM redevelopment_guard');
  }
}
