import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An application keeps its parties and moves along its states. */
export class CreateFreeUseMovesAlongItsStates1795869797189 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_use_moves_along_its_states BEFORE UPDATE ON free_use FOR EACH ROW
      BEGIN
        IF NOT (NEW.buyer_id <=> OLD.buyer_id AND NEW.operator_id <=> OLD.operator_id AND NEW.agency_id <=> OLD.agency_id AND NEW.offering_id <=> OLD.offering_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A free use keeps its parties';
        END IF;
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
          ('FORM_CHECK', 'RETURNED'), ('FORM_CHECK', 'PURPOSE_CHECK'), ('RETURNED', 'FORM_CHECK'), ('PURPOSE_CHECK', 'GRANTED'),
          ('PURPOSE_CHECK', 'REFUSED'), ('REFUSED', 'APPEALED'), ('REFUSED', 'REJECTED'), ('APPEALED', 'GRANTED'), ('APPEALED', 'REJECTED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-06 a free request moves along its states';
        END IF;
        IF NEW.state = 'PURPOSE_CHECK' AND NEW.state <> OLD.state AND NOT EXISTS (
          SELECT 1 FROM free_use_form_check checked
          WHERE checked.order_id = NEW.order_id AND checked.content_number = NEW.content_number AND checked.result = 'PASSED' AND checked.checked_by = NEW.form_checked_by
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-06 what goes to the agency has passed the check of its form';
        END IF;
        IF OLD.appealed_at IS NOT NULL AND NOT (NEW.appealed_at <=> OLD.appealed_at AND NEW.appealed_by <=> OLD.appealed_by) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-12 a refusal is appealed once';
        END IF;
        IF NEW.state = 'GRANTED' AND NEW.state <> OLD.state AND NOT EXISTS (SELECT 1 FROM free_grant granted WHERE granted.order_id = NEW.order_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-07 what is granted has its grant';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_use_moves_along_its_states');
  }
}
