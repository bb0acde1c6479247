import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-16: within which maximum a ceiling was issued, with what forecast, and from which proposal. Earlier ceilings have none of it. */
export class AddForecastToGuidedPrice1795868577076 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        ADD COLUMN maximum_revenue_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD COLUMN forecast_volume int unsigned NULL,
        ADD COLUMN price_proposal_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ADD CONSTRAINT fk_guided_price_maximum FOREIGN KEY (maximum_revenue_id) REFERENCES maximum_revenue (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_guided_price_proposal FOREIGN KEY (price_proposal_id) REFERENCES price_proposal (id) ON DELETE NO ACTION ON UPDATE NO ACTION
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE guided_price DROP FOREIGN KEY fk_guided_price_maximum, DROP FOREIGN KEY fk_guided_price_proposal, DROP COLUMN maximum_revenue_id, DROP COLUMN forecast_volume, DROP COLUMN price_proposal_id',
    );
  }
}
