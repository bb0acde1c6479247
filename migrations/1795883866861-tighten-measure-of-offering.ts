import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-17: a unit has the measures that fit it; ONE fits all, because older offerings say no more. */
export class TightenMeasureOfOffering1795883866861 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE offering
        ADD CONSTRAINT ck_offering_charge_measure CHECK (charge_measure IN ('ONE', 'MONTH', 'QUARTER', 'YEAR', 'MEGABYTE', 'GIGABYTE', 'RECORD')),
        ADD CONSTRAINT ck_offering_measure_fits_unit CHECK (
          charge_measure = 'ONE'
          OR (charge_unit = 'PER_PERIOD' AND charge_measure IN ('MONTH', 'QUARTER', 'YEAR'))
          OR (charge_unit = 'PER_VOLUME' AND charge_measure IN ('MEGABYTE', 'GIGABYTE', 'RECORD'))
        )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE offering
        DROP CONSTRAINT ck_offering_measure_fits_unit,
        DROP CONSTRAINT ck_offering_charge_measure
    `);
  }
}
