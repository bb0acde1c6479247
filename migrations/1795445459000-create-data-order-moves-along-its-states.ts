import type { MigrationInterface, QueryRunner } from 'typeorm';

/** F-17: paid with its payment, delivered with its delivery, and never back. */
export class CreateDataOrderMovesAlongItsStates1795445459000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_order_moves_along_its_states BEFORE UPDATE ON data_order FOR EACH ROW
      BEGIN
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
          ('AWAITING_PAYMENT', 'PAID'), ('PAID', 'DELIVERED'),
          ('AWAITING_DECISION', 'APPROVED'), ('AWAITING_DECISION', 'REJECTED'), ('APPROVED', 'DELIVERED')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-17 an order moves along its states';
        END IF;
        IF NEW.state = 'PAID' AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.order_id = NEW.id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-15 a paid order has its payment';
        END IF;
        IF NEW.state = 'DELIVERED' AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.order_id = NEW.id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'F-17 a delivered order has its delivery';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_order_moves_along_its_states');
  }
}
