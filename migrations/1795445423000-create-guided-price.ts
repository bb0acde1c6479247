import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A government-guided ceiling for one charged offering. A version replaces the one before from its date; none is changed. */
export class CreateGuidedPrice1795445423000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE guided_price (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        charge_unit varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ceiling decimal(20,6) NOT NULL,
        document_number varchar(100) NOT NULL,
        effective_from date NOT NULL,
        issued_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        issued_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        issued_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_guided_price_date (offering_id, effective_from),
        UNIQUE KEY uq_guided_price_ceiling (id, offering_id, ceiling),
        UNIQUE KEY uq_guided_price_basis (id, offering_id, ceiling, charge_unit, tax_basis),
        CONSTRAINT fk_guided_price_offering FOREIGN KEY (offering_id, purpose_class) REFERENCES offering (id, purpose_class) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_person FOREIGN KEY (issued_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_office FOREIGN KEY (issued_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_guided_price_industry_only CHECK (purpose_class = 'INDUSTRY'),
        CONSTRAINT ck_guided_price_not_negative CHECK (ceiling >= 0),
        CONSTRAINT ck_guided_price_unit CHECK (charge_unit IN ('PER_PRODUCT', 'PER_CALL', 'PER_PERIOD', 'PER_VOLUME')),
        CONSTRAINT ck_guided_price_tax_basis CHECK (tax_basis IN ('TAX_INCLUSIVE', 'TAX_EXCLUSIVE'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE guided_price');
  }
}
