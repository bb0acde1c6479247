import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who ends a fact of control, and from when on (G-07), once more without the application. */
export class CreateControlFactEndLawful1795445472000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_control_fact_end_lawful BEFORE INSERT ON control_fact_end FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM organisation WHERE id = NEW.ended_by_organisation_id AND kind IN ('IMPLEMENTING_AGENCY', 'REGULATOR') AND state = 'ACTIVE'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-07 only the implementing agency or a regulator ends control';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM control_fact WHERE id = NEW.control_fact_id AND effective_from <= NEW.ended_on) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-07 control ends no earlier than it began';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_control_fact_end_lawful');
  }
}
