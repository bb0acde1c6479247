import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every tariff was one price for everybody. */
export class BackfillTariffSchemeHash1795868808956 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE tariff SET scheme_hash = SHA2(CONCAT('{"accumulation":"ORDER","chargesHitsOnly":false,"lines":[{"bands":[{"above":0,"unitPrice":"', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(unit_price AS char))), '","upTo":null}],"customerClass":"STANDARD","fieldsFrom":0}],"repeatWindowDays":null}'), 256)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE tariff SET scheme_hash = NULL');
  }
}
