import type { MigrationInterface, QueryRunner } from 'typeorm';

/** D-07, D-08, D-10: a free order is delivered within its grant, while nothing stops that. */
export class CreateDeliveryWithinGrant1795869797192 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_delivery_within_grant BEFORE INSERT ON delivery FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM data_order placed
            LEFT JOIN free_grant granted ON granted.order_id = placed.id
          WHERE placed.id = NEW.order_id AND placed.purpose_class = 'PUBLIC_INTEREST'
            AND (granted.order_id IS NULL OR DATE(NEW.delivered_at + INTERVAL 8 HOUR) NOT BETWEEN granted.starts_on AND granted.ends_on)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-07 a free order is delivered within its grant';
        END IF;
        IF EXISTS (SELECT 1 FROM free_use own WHERE own.order_id = NEW.order_id AND own.stopped_at IS NOT NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-08 a stopped free use is not delivered';
        END IF;
        IF EXISTS (SELECT 1 FROM free_use own WHERE own.order_id = NEW.order_id AND own.suspended_at IS NOT NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'D-10 a suspended free use is not delivered';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_delivery_within_grant');
  }
}
