import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As before, under a guided price that is written whole, and counting uses as it does. */
export class CreateTariffLawful1795868815633 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_lawful BEFORE INSERT ON tariff FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM offering
            JOIN data_product product ON product.id = offering.product_id AND product.state = 'ON_SALE'
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
          WHERE offering.id = NEW.offering_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-01 only an approved product has a tariff';
        END IF;
        IF NOT NEW.guided_price_id <=> guided_price_on(NEW.offering_id, NEW.effective_from) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a tariff names the guided price in force on its date';
        END IF;
        IF NOT is_whole_guided_price(NEW.guided_price_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 a guided price counts once it is written whole';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM guided_price price
          WHERE price.id = NEW.guided_price_id
            AND price.charges_hits_only <= NEW.charges_hits_only
            AND COALESCE(price.repeat_window_days, 0) <= COALESCE(NEW.repeat_window_days, 0)
            AND (price.accumulation = NEW.accumulation OR NOT EXISTS (SELECT 1 FROM guided_price_band band WHERE band.guided_price_id = price.id AND band.above > 0))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a tariff counts uses as its guided price does';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_lawful');
  }
}
