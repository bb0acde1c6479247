import type { MigrationInterface, QueryRunner } from 'typeorm';

/** exclusive conditions are reviewed as they stand, and not by who drew them up. */
export class CreateExclusivityReviewLawful1795477922263 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_exclusivity_review_lawful BEFORE INSERT ON exclusivity_review FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM agreement
           WHERE id = NEW.agreement_id AND has_exclusive_conditions = 1
             AND content_revision = NEW.content_revision AND NOT (drafted_by <=> NEW.reviewed_by)
        ) OR EXISTS (
          SELECT 1 FROM decision
           WHERE subject_id = NEW.agreement_id AND outcome = 'PERMIT' AND operation IN ('draftAgreement', 'reviseAgreement')
             AND actor_person_id = NEW.reviewed_by
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-21 exclusive conditions are reviewed as they stand by a second person';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_exclusivity_review_lawful');
  }
}
