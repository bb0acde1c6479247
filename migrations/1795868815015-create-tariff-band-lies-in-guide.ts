import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-06 for every band: a tariff is written at once, each band after the other, and each lies in the band of the guided price that its buyers are held against. */
export class CreateTariffBandLiesInGuide1795868815015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_tariff_band_lies_in_guide BEFORE INSERT ON tariff_band FOR EACH ROW
      BEGIN
        IF (SELECT COUNT(*) FROM tariff_band band WHERE band.tariff_id = NEW.tariff_id)
          >= (SELECT tariff.band_count FROM tariff WHERE tariff.id = NEW.tariff_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 nothing is added to a tariff';
        END IF;
        IF NEW.above > 0 AND NOT EXISTS (
          SELECT 1 FROM tariff_band band
          WHERE band.tariff_id = NEW.tariff_id AND band.customer_class = NEW.customer_class AND band.fields_from = NEW.fields_from AND band.up_to = NEW.above
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-17 a band begins where another ends';
        END IF;
        IF EXISTS (SELECT 1 FROM tariff WHERE tariff.id = NEW.tariff_id AND tariff.unit_price <> NEW.unit_price) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-34 the one price is that of every band';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM tariff WHERE tariff.id = NEW.tariff_id AND tariff.guided_price_id <=> NEW.guided_price_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a band is held against the guided price of its tariff';
        END IF;
        IF NEW.guided_price_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM guided_price_band guide
          WHERE guide.guided_price_id = NEW.guided_price_id AND guide.customer_class = NEW.guide_class AND guide.fields_from = NEW.guide_fields_from AND guide.above = NEW.guide_above
            AND guide.above <= NEW.above AND (guide.up_to IS NULL OR NEW.up_to <= guide.up_to)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a band lies in one band of the guided price';
        END IF;
        IF NEW.guided_price_id IS NOT NULL AND (
          NOT NEW.guide_fields_from <=> (
            SELECT MAX(guide.fields_from) FROM guided_price_band guide
            WHERE guide.guided_price_id = NEW.guided_price_id AND guide.customer_class = NEW.guide_class AND guide.fields_from <= NEW.fields_from
          )
          OR NEW.guide_class <> IF(
            EXISTS (SELECT 1 FROM guided_price_band guide WHERE guide.guided_price_id = NEW.guided_price_id AND guide.customer_class = NEW.customer_class),
            NEW.customer_class,
            'STANDARD'
          )
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-06 a class is held against its own line of the guided price';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_tariff_band_lies_in_guide');
  }
}
