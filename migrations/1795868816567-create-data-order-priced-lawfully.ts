import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order is charged by the tariff in force under the guided price in force, and only if the tariff is written whole. */
export class CreateDataOrderPricedLawfully1795868816567 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_order_priced_lawfully BEFORE INSERT ON data_order FOR EACH ROW
      BEGIN
        IF NEW.purpose_class = 'INDUSTRY' AND NOT NEW.guided_price_id <=> guided_price_on(NEW.offering_id, NEW.placed_on) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 an order is judged by the guided price in force';
        END IF;
        IF NEW.purpose_class = 'INDUSTRY' AND NOT NEW.tariff_id <=> tariff_on(NEW.offering_id, NEW.placed_on) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-03 an order is charged by the tariff in force';
        END IF;
        IF NEW.purpose_class = 'INDUSTRY' AND NOT is_whole_tariff(NEW.tariff_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 a tariff counts once it is written whole';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_order_priced_lawfully');
  }
}
