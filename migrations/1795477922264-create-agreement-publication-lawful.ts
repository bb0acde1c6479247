import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what is published is in force, and its exclusive conditions were found admissible. */
export class CreateAgreementPublicationLawful1795477922264 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_publication_lawful BEFORE INSERT ON agreement_publication FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM agreement
           WHERE id = NEW.agreement_id AND state IN ('ACTIVE', 'SUSPENDED')
             AND starts_on = NEW.starts_on AND ends_on = NEW.ends_on
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-20 an agreement in force is published with its term';
        END IF;
        IF EXISTS (
          SELECT 1 FROM agreement
           WHERE id = NEW.agreement_id AND has_exclusive_conditions = 1
             AND NOT ('ADMISSIBLE' <=> (
               SELECT result FROM exclusivity_review review
                WHERE review.agreement_id = agreement.id AND review.content_revision = agreement.content_revision
                ORDER BY review.number DESC LIMIT 1
             ))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-21 exclusive conditions are published only after their review';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_publication_lawful');
  }
}
