import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guided price is written at once: as many bands as it says, each after the other, in the form that it says. */
export class CreateGuidedPriceBandBelongs1795868814722 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_band_belongs BEFORE INSERT ON guided_price_band FOR EACH ROW
      BEGIN
        IF (SELECT COUNT(*) FROM guided_price_band band WHERE band.guided_price_id = NEW.guided_price_id)
          >= (SELECT price.band_count FROM guided_price price WHERE price.id = NEW.guided_price_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 nothing is added to a guided price';
        END IF;
        IF NEW.above > 0 AND NOT EXISTS (
          SELECT 1 FROM guided_price_band band
          WHERE band.guided_price_id = NEW.guided_price_id AND band.customer_class = NEW.customer_class AND band.fields_from = NEW.fields_from AND band.up_to = NEW.above
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-17 a band begins where another ends';
        END IF;
        IF EXISTS (SELECT 1 FROM guided_price price WHERE price.id = NEW.guided_price_id AND price.ceiling <> NEW.ceiling) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-34 the one ceiling is that of every band';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM guided_price price
          WHERE price.id = NEW.guided_price_id AND (
            (price.form = 'CEILING' AND NEW.benchmark IS NULL AND NEW.floor = 0)
            OR (price.form = 'BENCHMARK' AND NEW.ceiling * 100 <= NEW.benchmark * (100 + price.up_percent) AND NEW.floor * 100 >= NEW.benchmark * (100 - price.down_percent))
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-34 a band is within the floats of its benchmark';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_band_belongs');
  }
}
