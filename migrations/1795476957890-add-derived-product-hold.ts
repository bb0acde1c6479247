import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A derived product is held while a product below it is stopped; whether its developer is barred stands beside that. */
export class AddDerivedProductHold1795476957890 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE derived_product
        ADD COLUMN held_at datetime(3) NULL,
        ADD COLUMN hold_reason varchar(500) NULL,
        ADD CONSTRAINT ck_derived_product_hold_has_reason CHECK ((held_at IS NULL) = (hold_reason IS NULL))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE derived_product
        DROP CONSTRAINT ck_derived_product_hold_has_reason,
        DROP COLUMN hold_reason,
        DROP COLUMN held_at
    `);
  }
}
