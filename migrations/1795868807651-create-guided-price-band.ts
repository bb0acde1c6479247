import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Between what amounts each unit may cost, for one class of buyers and number of compared fields. */
export class CreateGuidedPriceBand1795868807651 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE guided_price_band (
        guided_price_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        customer_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fields_from bigint unsigned NOT NULL,
        above bigint unsigned NOT NULL,
        up_to bigint unsigned NULL,
        benchmark decimal(20,6) NULL,
        ceiling decimal(20,6) NOT NULL,
        floor decimal(20,6) NOT NULL,
        PRIMARY KEY (guided_price_id, customer_class, fields_from, above),
        UNIQUE KEY uq_guided_price_band_limits (guided_price_id, customer_class, fields_from, above, ceiling, floor),
        CONSTRAINT fk_guided_price_band_price FOREIGN KEY (guided_price_id) REFERENCES guided_price (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_guided_price_band_not_negative CHECK (floor >= 0),
        CONSTRAINT ck_guided_price_band_limits CHECK (floor <= ceiling),
        CONSTRAINT ck_guided_price_band_ends CHECK (up_to IS NULL OR up_to > above)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE guided_price_band');
  }
}
