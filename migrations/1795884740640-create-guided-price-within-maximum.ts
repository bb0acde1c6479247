import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * E-03, E-16: a guided price lies within the maximum in force on its first day, together with all others on every day
 * on which they change while it lasts; what is proposed together is judged together, and what is revoked takes nothing.
 * A trial tariff needs no maximum. The prices in force are looked up by the key of offering and first day: a function
 * in the place of a key would be called for every pair of offering and price.
 */
export class CreateGuidedPriceWithinMaximum1795884740640 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_within_maximum BEFORE INSERT ON guided_price FOR EACH ROW
      BEGIN
        DECLARE operation char(40) CHARACTER SET ascii COLLATE ascii_bin;
        DECLARE asked decimal(60,6);
        IF NEW.basis = 'GUIDED' THEN
          SET operation = (SELECT product.agreement_id FROM offering JOIN data_product product ON product.id = offering.product_id WHERE offering.id = NEW.offering_id);
          IF NOT EXISTS (
            SELECT 1 FROM maximum_revenue fixed
            WHERE fixed.id = NEW.maximum_revenue_id AND fixed.agreement_id = operation AND fixed.tax_basis = NEW.tax_basis
              AND NEW.effective_from BETWEEN fixed.effective_from AND fixed.effective_to
              AND NOT EXISTS (SELECT 1 FROM maximum_revenue later WHERE later.replaces_id = fixed.id)
          ) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-03 no guided price without a maximum in force';
          END IF;
          IF NEW.forecast_volume IS NULL OR NEW.forecast_volume = 0 OR NEW.highest_ceiling IS NULL THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-16 a guided price states its forecast';
          END IF;
          IF NEW.price_proposal_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM price_proposal_line line JOIN price_proposal proposal ON proposal.id = line.proposal_id
            WHERE line.proposal_id = NEW.price_proposal_id AND line.offering_id = NEW.offering_id AND proposal.maximum_revenue_id = NEW.maximum_revenue_id
              AND line.ceiling = NEW.highest_ceiling AND line.forecast_volume = NEW.forecast_volume
          ) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-05 a guided price is issued as it was proposed';
          END IF;
          SET asked = COALESCE(
            (SELECT SUM(line.ceiling * line.forecast_volume) FROM price_proposal_line line WHERE line.proposal_id = NEW.price_proposal_id),
            NEW.highest_ceiling * NEW.forecast_volume
          );
          IF EXISTS (
            SELECT 1
            FROM maximum_revenue fixed
              JOIN (
                SELECT NEW.effective_from AS first_day
                UNION
                SELECT price.effective_from
                FROM data_product product
                  JOIN offering ON offering.product_id = product.id
                  JOIN guided_price price ON price.offering_id = offering.id
                WHERE product.agreement_id = operation AND price.effective_from > NEW.effective_from
              ) changes ON changes.first_day <= fixed.effective_to
            WHERE fixed.id = NEW.maximum_revenue_id AND fixed.amount < asked + COALESCE((
              SELECT SUM(price.highest_ceiling * price.forecast_volume)
              FROM data_product product
                JOIN offering ON offering.product_id = product.id AND offering.retired_at IS NULL
                JOIN guided_price price ON price.offering_id = offering.id AND price.effective_from = (
                  SELECT MAX(version.effective_from) FROM guided_price version
                  WHERE version.offering_id = offering.id AND version.effective_from <= changes.first_day
                )
              WHERE product.agreement_id = operation AND product.state <> 'WITHDRAWN' AND offering.id <> NEW.offering_id
                AND NOT EXISTS (
                  SELECT 1 FROM guided_price_revocation revoked
                  WHERE revoked.guided_price_id = price.id AND revoked.effective_from <= changes.first_day
                )
                AND NOT EXISTS (SELECT 1 FROM price_proposal_line line WHERE line.proposal_id = NEW.price_proposal_id AND line.offering_id = offering.id)
            ), 0)
          ) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-16 the ceilings together exceed the maximum';
          END IF;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_within_maximum');
  }
}
