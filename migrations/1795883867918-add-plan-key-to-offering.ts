import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-03: one offering for each plan. The reference to the product needs an index, so that this key comes before the old one goes. */
export class AddPlanKeyToOffering1795883867918 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE offering ADD UNIQUE KEY uq_offering_plan (product_id, purpose_class, charge_unit, charge_measure)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE offering DROP INDEX uq_offering_plan');
  }
}
