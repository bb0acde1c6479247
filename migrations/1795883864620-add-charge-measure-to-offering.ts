import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-17: how long a period is and of what a volume is. What was approved before says no more than it did. */
export class AddChargeMeasureToOffering1795883864620 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE offering ADD COLUMN charge_measure varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ONE'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE offering DROP COLUMN charge_measure');
  }
}
