import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-05: a grade is lowered by an approved re-grading only. A-17 and B-03: what becomes barred or core has left every scope before. */
export class CreateDataResourceChangesLawful1795477635006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_resource_changes_lawful BEFORE UPDATE ON data_resource FOR EACH ROW
      BEGIN
        IF OLD.grade IS NOT NULL
          AND (NEW.grade IS NULL OR FIELD(NEW.grade, 'GENERAL', 'IMPORTANT', 'CORE') < FIELD(OLD.grade, 'GENERAL', 'IMPORTANT', 'CORE'))
          AND NOT EXISTS (
            SELECT 1 FROM resource_regrading regrading
             WHERE regrading.resource_id = NEW.id AND regrading.state = 'APPROVED' AND regrading.resource_version = OLD.version
               AND regrading.from_grade = OLD.grade AND regrading.to_grade <=> NEW.grade
          ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-05 a grade is lowered by an approved re-grading only';
        END IF;
        IF NEW.grade = 'CORE' AND EXISTS (SELECT 1 FROM agreement_resource scope WHERE scope.resource_id = NEW.id AND scope.removed_at IS NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-03 core data stays in no scope';
        END IF;
        IF NEW.use_bar IS NOT NULL AND EXISTS (SELECT 1 FROM agreement_resource scope WHERE scope.resource_id = NEW.id AND scope.removed_at IS NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-17 barred data stays in no scope';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_resource_changes_lawful');
  }
}
