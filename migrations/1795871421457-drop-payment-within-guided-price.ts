import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trigger is made anew line by line. */
export class DropPaymentWithinGuidedPrice1795871421457 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER tr_payment_within_guided_price
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_within_guided_price BEFORE INSERT ON payment FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM data_order
          WHERE data_order.id = NEW.order_id AND NOT COALESCE(data_order.unit_price <= (
            SELECT MIN(band.ceiling) FROM guided_price_band band
            WHERE band.guided_price_id = guided_price_on(data_order.offering_id, DATE(NEW.confirmed_at + INTERVAL 8 HOUR))
          ), FALSE)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 no payment above the guided price in force';
        END IF;
      END
    `);
  }
}
