import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-04: the pricing office issues, nobody else. What stands in the place of a guided price on trial is confirmed and not issued. */
export class CreateGuidedPricePricingOfficeIssuesUnlessTrial1795881102049 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_pricing_office_issues BEFORE INSERT ON guided_price FOR EACH ROW
      BEGIN
        IF NEW.basis = 'GUIDED' AND NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.issued_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-04 only the pricing office issues guided prices';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_pricing_office_issues');
  }
}
