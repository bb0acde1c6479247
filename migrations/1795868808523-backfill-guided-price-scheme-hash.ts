import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now every guided price was one ceiling for everybody. */
export class BackfillGuidedPriceSchemeHash1795868808523 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE guided_price SET scheme_hash = SHA2(CONCAT('{"floats":null,"form":"CEILING","scheme":{"accumulation":"ORDER","chargesHitsOnly":false,"lines":[{"bands":[{"above":0,"unitPrice":"', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM CAST(ceiling AS char))), '","upTo":null}],"customerClass":"STANDARD","fieldsFrom":0}],"repeatWindowDays":null}}'), 256)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE guided_price SET scheme_hash = NULL');
  }
}
