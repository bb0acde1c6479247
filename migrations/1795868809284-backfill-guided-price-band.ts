import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every guided price was one ceiling for everybody. */
export class BackfillGuidedPriceBand1795868809284 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO guided_price_band (guided_price_id, customer_class, fields_from, above, up_to, benchmark, ceiling, floor)
      SELECT id, 'STANDARD', 0, 0, NULL, NULL, ceiling, 0 FROM guided_price
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM guided_price_band');
  }
}
