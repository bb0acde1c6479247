import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The guided price of an offering in force on a date: the one that began last, unless it is revoked by then. */
export class CreateGuidedPriceOnUnlessRevoked1795881119310 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION guided_price_on(offering char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS char(40) CHARACTER SET ascii COLLATE ascii_bin READS SQL DATA
      BEGIN
        RETURN (
          SELECT price.id FROM guided_price price
            LEFT JOIN guided_price_revocation revoked ON revoked.guided_price_id = price.id
          WHERE price.offering_id = offering
            AND price.effective_from = (SELECT MAX(candidate.effective_from) FROM guided_price candidate WHERE candidate.offering_id = offering AND candidate.effective_from <= on_date)
            AND (revoked.effective_from IS NULL OR revoked.effective_from > on_date)
        );
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION guided_price_on');
  }
}
