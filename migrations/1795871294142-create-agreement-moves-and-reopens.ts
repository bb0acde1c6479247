import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-01 as before; A-21: what was signed over inadmissible conditions goes back to its draft. */
export class CreateAgreementMovesAndReopens1795871294142 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_moves_along_its_states BEFORE UPDATE ON agreement FOR EACH ROW PRECEDES tr_agreement_signed_on_its_scope
      BEGIN
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
          ('DRAFT', 'SIGNED'),
          ('SIGNED', 'DRAFT'), ('SIGNED', 'ACTIVE'), ('SIGNED', 'EXPIRED'), ('SIGNED', 'TERMINATED'),
          ('ACTIVE', 'SUSPENDED'), ('ACTIVE', 'EXPIRED'), ('ACTIVE', 'TERMINATED'),
          ('SUSPENDED', 'ACTIVE'), ('SUSPENDED', 'EXPIRED'), ('SUSPENDED', 'TERMINATED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement moves along its states';
        END IF;
        IF OLD.state = 'DRAFT' AND NEW.state = 'SIGNED' THEN
          IF (
            SELECT COUNT(*) FROM agreement_signature
             WHERE agreement_id = NEW.id AND content_revision = NEW.content_revision AND content_hash = NEW.content_hash
          ) <> IF(NEW.department_id IS NULL, 2, 3) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement is signed by all its parties';
          END IF;
          IF NOT (NEW.starts_on <=> NEW.signed_on AND NEW.ends_on <=> DATE_ADD(NEW.signed_on, INTERVAL NEW.term_years YEAR)) THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-10 the term is counted from signing';
          END IF;
        END IF;
        IF OLD.state = 'SIGNED' AND NEW.state = 'DRAFT' AND NOT (
          NEW.content_revision > OLD.content_revision
          AND 'INADMISSIBLE' <=> (
            SELECT result FROM exclusivity_review review
             WHERE review.agreement_id = OLD.id AND review.content_revision = OLD.content_revision
             ORDER BY review.number DESC LIMIT 1
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-21 an agreement is reopened over inadmissible conditions, to be signed anew';
        END IF;
        IF OLD.state = 'SIGNED' AND NEW.state = 'ACTIVE' THEN
          IF NEW.collective_decision_number IS NULL THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-08 an agreement starts after its collective decision';
          END IF;
          IF (SELECT COUNT(*) FROM agreement_content WHERE agreement_id = NEW.id) <> 12 THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-09 an agreement starts with all its content';
          END IF;
          IF NEW.security_lead_name IS NULL THEN
            SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'I-01 an agreement starts with its first responsible person';
          END IF;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_moves_along_its_states');
  }
}
