import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-03: the implementing agency of the agreement proposes. */
export class CreatePriceProposalByAgency1795868240194 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_price_proposal_by_agency BEFORE INSERT ON price_proposal FOR EACH ROW
      BEGIN
        IF NEW.state <> 'PROPOSED' OR NOT EXISTS (SELECT 1 FROM agreement WHERE agreement.id = NEW.agreement_id AND agreement.agency_id = NEW.proposed_by_organisation_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-03 the agency of the agreement proposes';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_price_proposal_by_agency');
  }
}
