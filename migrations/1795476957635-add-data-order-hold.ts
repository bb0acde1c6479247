import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands against the next step of an order, or against the use of what was delivered: since when, and why. */
export class AddDataOrderHold1795476957635 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order
        ADD COLUMN held_at datetime(3) NULL,
        ADD COLUMN hold_code varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN hold_params mediumtext NULL,
        ADD CONSTRAINT ck_data_order_hold_has_reason CHECK ((held_at IS NULL AND hold_code IS NULL AND hold_params IS NULL) OR (held_at IS NOT NULL AND hold_code IS NOT NULL AND hold_params IS NOT NULL AND JSON_VALID(hold_params))),
        ADD CONSTRAINT ck_data_order_hold_of_what_runs CHECK (held_at IS NULL OR state <> 'REJECTED')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_order
        DROP CONSTRAINT ck_data_order_hold_of_what_runs,
        DROP CONSTRAINT ck_data_order_hold_has_reason,
        DROP COLUMN hold_params,
        DROP COLUMN hold_code,
        DROP COLUMN held_at
    `);
  }
}
