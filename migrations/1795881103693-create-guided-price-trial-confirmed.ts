import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-18 and E-19: a trial counts as the agency confirmed it, before a complete calendar year of the product, and never once a guided price was issued. */
export class CreateGuidedPriceTrialConfirmed1795881103693 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_trial_confirmed BEFORE INSERT ON guided_price FOR EACH ROW
      BEGIN
        DECLARE since date;
        IF NEW.basis = 'TRIAL' AND NOT EXISTS (
          SELECT 1 FROM trial_tariff trial
          WHERE trial.id = NEW.trial_tariff_id AND trial.state = 'CONFIRMED' AND trial.in_force_from = NEW.effective_from AND trial.document_number = NEW.document_number
            AND trial.ruled_by = NEW.issued_by AND trial.ruled_by_organisation_id = NEW.issued_by_organisation_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-18 a trial tariff counts once it is confirmed';
        END IF;
        IF NEW.basis = 'TRIAL' AND EXISTS (SELECT 1 FROM guided_price price WHERE price.offering_id = NEW.offering_id AND price.basis = 'GUIDED') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-19 no trial tariff once a guided price is issued';
        END IF;
        IF NEW.basis = 'TRIAL' AND NOT EXISTS (SELECT 1 FROM guided_price price WHERE price.offering_id = NEW.offering_id) THEN
          SET since = (
            SELECT GREATEST(agreement.starts_on, DATE(product.published_at + INTERVAL 8 HOUR)) FROM offering
              JOIN data_product product ON product.id = offering.product_id
              JOIN agreement ON agreement.id = product.agreement_id
            WHERE offering.id = NEW.offering_id
          );
          IF YEAR(NEW.effective_from) > YEAR(since) + IF(DAYOFYEAR(since) = 1, 0, 1) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-18 a trial begins before a complete operating year';
          END IF;
        END IF;
        IF EXISTS (SELECT 1 FROM guided_price price WHERE price.offering_id = NEW.offering_id AND price.basis = 'TRIAL' AND price.effective_from >= NEW.effective_from) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 what comes after a trial begins after it';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_trial_confirmed');
  }
}
