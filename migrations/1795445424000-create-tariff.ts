import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the operator charges, at or below the guided price that it names: same offering, same unit, same tax basis. */
export class CreateTariff1795445424000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE tariff (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        charge_unit varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        unit_price decimal(20,6) NOT NULL,
        guided_price_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ceiling decimal(20,6) NOT NULL,
        effective_from date NOT NULL,
        set_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        set_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_tariff_date (offering_id, effective_from),
        UNIQUE KEY uq_tariff_price (id, offering_id, unit_price),
        CONSTRAINT fk_tariff_offering FOREIGN KEY (offering_id, purpose_class) REFERENCES offering (id, purpose_class) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_tariff_guided_price FOREIGN KEY (guided_price_id, offering_id, ceiling, charge_unit, tax_basis) REFERENCES guided_price (id, offering_id, ceiling, charge_unit, tax_basis) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_tariff_person FOREIGN KEY (set_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_tariff_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_tariff_industry_only CHECK (purpose_class = 'INDUSTRY'),
        CONSTRAINT ck_tariff_not_negative CHECK (unit_price >= 0),
        CONSTRAINT ck_tariff_within_ceiling CHECK (unit_price <= ceiling)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE tariff');
  }
}
