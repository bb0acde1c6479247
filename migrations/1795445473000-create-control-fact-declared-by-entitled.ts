import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On whose word control is recorded (G-06), once more without the application: a controller's word binds nobody. */
export class CreateControlFactDeclaredByEntitled1795445473000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_control_fact_declared_by_entitled BEFORE INSERT ON control_fact FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM organisation WHERE id = NEW.declared_by_organisation_id AND state = 'ACTIVE' AND verified_at IS NOT NULL
            AND (kind IN ('IMPLEMENTING_AGENCY', 'REGULATOR') OR (id = NEW.controlled_id AND kind <> 'OPERATOR'))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-06 control is declared by the controlled side, the agency or a regulator';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_control_fact_declared_by_entitled');
  }
}
