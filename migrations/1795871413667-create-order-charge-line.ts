import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The units of a charged order, band by band: each line at the price of the band in which its units lie. */
export class CreateOrderChargeLine1795871413667 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_charge_line (
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        line_number int unsigned NOT NULL,
        tariff_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        line_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fields_from bigint unsigned NOT NULL,
        band_above bigint unsigned NOT NULL,
        units_before bigint unsigned NOT NULL,
        units bigint unsigned NOT NULL,
        unit_price decimal(20,6) NOT NULL,
        amount decimal(30,6) NOT NULL,
        PRIMARY KEY (order_id, line_number),
        CONSTRAINT fk_order_charge_line_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_order_charge_line_band FOREIGN KEY (tariff_id, line_class, fields_from, band_above, unit_price) REFERENCES tariff_band (tariff_id, customer_class, fields_from, above, unit_price) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_order_charge_line_units CHECK (units > 0),
        CONSTRAINT ck_order_charge_line_amount CHECK (amount = unit_price * units)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_charge_line
    `);
  }
}
