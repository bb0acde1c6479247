import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: a scenario that a later revision dropped is ordered for no more; its orders keep it. */
export class AddRetiredAtToProductScenario1795478271145 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE product_scenario ADD COLUMN retired_at datetime(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE product_scenario DROP COLUMN retired_at');
  }
}
