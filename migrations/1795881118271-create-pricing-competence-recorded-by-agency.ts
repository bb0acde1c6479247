import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-01: competence is given from above and put on file by the agency; no office gives it to itself. */
export class CreatePricingCompetenceRecordedByAgency1795881118271 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_recorded_by_agency BEFORE INSERT ON pricing_competence FOR EACH ROW
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.recorded_by_organisation_id AND kind = 'IMPLEMENTING_AGENCY') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 the implementing agency puts a competence on file';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.pricing_office_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 a competence is that of a pricing office';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_recorded_by_agency');
  }
}
