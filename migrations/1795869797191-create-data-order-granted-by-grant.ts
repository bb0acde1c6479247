import type { MigrationInterface, QueryRunner } from 'typeorm';

/** D-07: an order for free use is approved by its grant, with the same limits. */
export class CreateDataOrderGrantedByGrant1795869797191 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_order_granted_by_grant BEFORE UPDATE ON data_order FOR EACH ROW
      BEGIN
        IF NEW.state = 'APPROVED' AND NEW.state <> OLD.state AND NOT EXISTS (
          SELECT 1 FROM free_grant granted
          WHERE granted.order_id = NEW.id AND granted.quota = NEW.granted_quota AND granted.ends_on = NEW.granted_until
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-07 an approved order has its grant';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_order_granted_by_grant');
  }
}
