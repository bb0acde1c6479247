import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case stays about what it was opened for, and moves along its states. */
export class CreateSupervisionCaseKeepsItsSubject1795869797167 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_supervision_case_keeps_its_subject BEFORE UPDATE ON supervision_case FOR EACH ROW
      BEGIN
        IF NOT (NEW.kind <=> OLD.kind AND NEW.subject_id <=> OLD.subject_id AND NEW.origin_id <=> OLD.origin_id AND NEW.agency_id <=> OLD.agency_id AND NEW.opened_at <=> OLD.opened_at) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A case keeps its subject';
        END IF;
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('OPEN', 'RULED'), ('RULED', 'REOPENED'), ('REOPENED', 'RULED')) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-08 a case moves along its states';
        END IF;
        IF NEW.state = 'RULED' AND NEW.state <> OLD.state AND NOT EXISTS (
          SELECT 1 FROM case_ruling ruled WHERE ruled.case_id = NEW.id AND ruled.ruling = NEW.ruling
            AND ruled.number = (SELECT MAX(last.number) FROM case_ruling last WHERE last.case_id = NEW.id)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-08 a case is ruled on by a ruling';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_supervision_case_keeps_its_subject');
  }
}
