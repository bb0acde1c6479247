import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew for what is a guided price, and no trial tariff. */
export class DropGuidedPricePricingOfficeIssues1795881100718 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_pricing_office_issues');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_pricing_office_issues BEFORE INSERT ON guided_price FOR EACH ROW
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.issued_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-04 only the pricing office issues guided prices';
        END IF;
      END
    `);
  }
}
