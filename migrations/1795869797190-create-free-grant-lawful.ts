import type { MigrationInterface, QueryRunner } from 'typeorm';

/** D-06, D-07, D-12: a grant is to the applicant, within what was applied for, and by four eyes. */
export class CreateFreeGrantLawful1795869797190 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_free_grant_lawful BEFORE INSERT ON free_grant FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM free_use own
            JOIN data_order placed ON placed.id = own.order_id
            JOIN free_use_content content ON content.order_id = own.order_id AND content.number = own.content_number
          WHERE own.order_id = NEW.order_id AND own.state IN ('PURPOSE_CHECK', 'APPEALED')
            AND placed.buyer_id = NEW.user_id AND placed.scenario_id = NEW.scenario_id
            AND NEW.quota <= content.quantity AND NEW.starts_on = content.use_from AND NEW.ends_on <= content.use_to
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-07 a grant is to the applicant and within the application';
        END IF;
        IF EXISTS (
          SELECT 1 FROM free_use own
            JOIN free_use_content content ON content.order_id = own.order_id AND content.number = own.content_number
          WHERE own.order_id = NEW.order_id AND (content.handed_in_by = NEW.granted_by OR own.form_checked_by <=> NEW.granted_by)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-06 neither the applicant nor who checked the form grants';
        END IF;
        IF EXISTS (SELECT 1 FROM free_use own WHERE own.order_id = NEW.order_id AND own.state = 'APPEALED' AND own.refused_by <=> NEW.granted_by) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-12 an appeal is decided by another person';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_free_grant_lawful');
  }
}
