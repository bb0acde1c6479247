import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only the agency of a case rules on it, and only while it waits for a ruling. */
export class CreateCaseRulingLawful1795869797168 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_case_ruling_lawful BEFORE INSERT ON case_ruling FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM supervision_case matter
          WHERE matter.id = NEW.case_id AND matter.agency_id = NEW.ruled_by_organisation_id AND matter.state IN ('OPEN', 'REOPENED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-08 the agency of a case rules on it while it waits for a ruling';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_case_ruling_lawful');
  }
}
