import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-16: the highest ceiling of all bands, by which a guided price is held against the maximum. Earlier ones have none. */
export class AddHighestCeilingToGuidedPrice1795884740423 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price ADD COLUMN highest_ceiling decimal(20,6) NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE guided_price DROP COLUMN highest_ceiling');
  }
}
