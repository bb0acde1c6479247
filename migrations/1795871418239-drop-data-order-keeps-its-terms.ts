import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew with what decides the price. */
export class DropDataOrderKeepsItsTerms1795871418239 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_data_order_keeps_its_terms
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_order_keeps_its_terms BEFORE UPDATE ON data_order FOR EACH ROW
      BEGIN
        IF NOT (
          NEW.buyer_id <=> OLD.buyer_id
          AND NEW.placed_by <=> OLD.placed_by
          AND NEW.operator_id <=> OLD.operator_id
          AND NEW.product_id <=> OLD.product_id
          AND NEW.product_revision <=> OLD.product_revision
          AND NEW.approved_item_id <=> OLD.approved_item_id
          AND NEW.offering_id <=> OLD.offering_id
          AND NEW.scenario_id <=> OLD.scenario_id
          AND NEW.purpose_class <=> OLD.purpose_class
          AND NEW.use_intent <=> OLD.use_intent
          AND NEW.charge_unit <=> OLD.charge_unit
          AND NEW.quantity <=> OLD.quantity
          AND NEW.unit_price <=> OLD.unit_price
          AND NEW.total <=> OLD.total
          AND NEW.tax_basis <=> OLD.tax_basis
          AND NEW.tariff_id <=> OLD.tariff_id
          AND NEW.guided_price_id <=> OLD.guided_price_id
          AND NEW.ceiling <=> OLD.ceiling
          AND NEW.quote_hash <=> OLD.quote_hash
          AND NEW.purpose_statement <=> OLD.purpose_statement
          AND NEW.free_use_basis <=> OLD.free_use_basis
          AND NEW.basis_reference <=> OLD.basis_reference
          AND NEW.security_commitment <=> OLD.security_commitment
          AND NEW.use_from <=> OLD.use_from
          AND NEW.use_to <=> OLD.use_to
          AND NEW.placed_at <=> OLD.placed_at
          AND NEW.placed_on <=> OLD.placed_on
          AND NEW.decision_id <=> OLD.decision_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An order keeps its terms';
        END IF;
      END
    `);
  }
}
