import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-01: who put a competence on file ends it, within its time. */
export class CreatePricingCompetenceEndedByAgency1795881118418 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_end_by_agency BEFORE INSERT ON pricing_competence_end FOR EACH ROW
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.ended_by_organisation_id AND kind = 'IMPLEMENTING_AGENCY') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 the implementing agency ends a competence';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM pricing_competence competence
          WHERE competence.id = NEW.competence_id AND NEW.ended_on >= competence.effective_from AND (competence.effective_to IS NULL OR NEW.ended_on <= competence.effective_to)
            AND NEW.ended_on >= DATE(NEW.ended_at + INTERVAL 8 HOUR)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 a competence ends within its time, and not in the past';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_end_by_agency');
  }
}
