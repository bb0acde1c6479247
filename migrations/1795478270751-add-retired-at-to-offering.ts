import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: an offering that a later revision dropped is ordered no more; its orders and prices keep it. */
export class AddRetiredAtToOffering1795478270751 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE offering ADD COLUMN retired_at datetime(3) NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE offering DROP COLUMN retired_at');
  }
}
