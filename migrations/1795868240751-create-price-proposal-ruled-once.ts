import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-04: the pricing office rules once, and what was proposed never changes. */
export class CreatePriceProposalRuledOnce1795868240751 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_price_proposal_ruled_once BEFORE UPDATE ON price_proposal FOR EACH ROW
      BEGIN
        IF OLD.state <> 'PROPOSED' OR NEW.state = 'PROPOSED'
          OR NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.ruled_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-04 the pricing office rules on a proposal, once';
        END IF;
        IF NOT (NEW.id <=> OLD.id AND NEW.agreement_id <=> OLD.agreement_id AND NEW.maximum_revenue_id <=> OLD.maximum_revenue_id AND NEW.maximum <=> OLD.maximum
          AND NEW.tax_basis <=> OLD.tax_basis AND NEW.report_reference <=> OLD.report_reference AND NEW.proposed_by <=> OLD.proposed_by
          AND NEW.proposed_by_organisation_id <=> OLD.proposed_by_organisation_id AND NEW.proposed_at <=> OLD.proposed_at AND NEW.decision_id <=> OLD.decision_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-05 what was proposed never changes';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_price_proposal_ruled_once');
  }
}
