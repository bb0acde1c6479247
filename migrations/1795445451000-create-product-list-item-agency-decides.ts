import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-02: the approver is the implementing agency of the agreement. */
export class CreateProductListItemAgencyDecides1795445451000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_product_list_item_agency_decides BEFORE UPDATE ON product_list_item FOR EACH ROW
      BEGIN
        IF NEW.state = 'APPROVED' AND NOT EXISTS (
          SELECT 1 FROM product_list list
            JOIN agreement ON agreement.id = list.agreement_id
            JOIN organisation agency ON agency.id = agreement.agency_id AND agency.kind = 'IMPLEMENTING_AGENCY'
          WHERE list.id = NEW.list_id AND agreement.agency_id = NEW.decided_by_organisation_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-02 only the implementing agency approves';
        END IF;
        IF NEW.product_id <> OLD.product_id OR NEW.list_id <> OLD.list_id OR NEW.submitted_by <> OLD.submitted_by THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An item keeps its product, list and submitter';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_product_list_item_agency_decides');
  }
}
