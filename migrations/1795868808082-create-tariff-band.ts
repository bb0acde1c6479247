import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each unit costs, cut so that each band lies in one band of the guided price, whose limits it carries. */
export class CreateTariffBand1795868808082 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tariff_band (
        tariff_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        customer_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fields_from bigint unsigned NOT NULL,
        above bigint unsigned NOT NULL,
        up_to bigint unsigned NULL,
        unit_price decimal(20,6) NOT NULL,
        guided_price_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        guide_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        guide_fields_from bigint unsigned NULL,
        guide_above bigint unsigned NULL,
        ceiling decimal(20,6) NULL,
        floor decimal(20,6) NULL,
        PRIMARY KEY (tariff_id, customer_class, fields_from, above),
        CONSTRAINT fk_tariff_band_tariff FOREIGN KEY (tariff_id) REFERENCES tariff (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_tariff_band_guide FOREIGN KEY (guided_price_id, guide_class, guide_fields_from, guide_above, ceiling, floor) REFERENCES guided_price_band (guided_price_id, customer_class, fields_from, above, ceiling, floor) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_tariff_band_not_negative CHECK (unit_price >= 0),
        CONSTRAINT ck_tariff_band_ends CHECK (up_to IS NULL OR up_to > above),
        CONSTRAINT ck_tariff_band_within_guide CHECK (floor <= unit_price AND unit_price <= ceiling),
        CONSTRAINT ck_tariff_band_guide_is_whole CHECK (
          (guided_price_id IS NULL AND guide_class IS NULL AND guide_fields_from IS NULL AND guide_above IS NULL AND ceiling IS NULL AND floor IS NULL)
          OR (guided_price_id IS NOT NULL AND guide_class IS NOT NULL AND guide_fields_from IS NOT NULL AND guide_above IS NOT NULL AND ceiling IS NOT NULL AND floor IS NOT NULL)
        )
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tariff_band');
  }
}
