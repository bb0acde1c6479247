import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-22: all instalments of a cycle together are at most its excess. */
export class CreateClawbackInstalmentWithinExcess1795868233586 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_clawback_instalment_within_excess BEFORE INSERT ON clawback_instalment FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM evaluation_cycle cycle
          WHERE cycle.id = NEW.cycle_id AND cycle.state = 'CLOSED' AND NEW.number <= cycle.instalments
            AND cycle.excess >= NEW.amount + (SELECT COALESCE(SUM(other.amount), 0) FROM clawback_instalment other WHERE other.cycle_id = NEW.cycle_id)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-22 no more is taken off than the excess of the cycle';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_clawback_instalment_within_excess');
  }
}
