import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A maximum permitted revenue with what it was computed from (E-07 to E-14); the formula is checked here once more. */
export class CreateMaximumRevenue1795868235189 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE maximum_revenue (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        cycle_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        effective_from date NOT NULL,
        effective_to date NOT NULL,
        replaces_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        survey_year int unsigned NOT NULL,
        bond_year int unsigned NOT NULL,
        bond_average_percent decimal(7,4) NOT NULL,
        add_on_points decimal(7,4) NOT NULL,
        profit_rate_percent decimal(7,4) NOT NULL,
        booked_cost decimal(18,2) NOT NULL,
        unreasonable_cost decimal(18,2) NOT NULL,
        outside_cost decimal(18,2) NOT NULL,
        free_cost decimal(18,2) NOT NULL,
        subsidy decimal(18,2) NOT NULL,
        operating_cost decimal(18,2) NOT NULL,
        permitted_profit decimal(18,2) NOT NULL,
        taxes decimal(18,2) NOT NULL,
        tax_note varchar(500) NOT NULL,
        deduction decimal(18,2) NOT NULL,
        amount decimal(18,2) NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        document_number varchar(100) NOT NULL,
        fixed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fixed_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        fixed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_maximum_revenue_number (agreement_id, number),
        UNIQUE KEY uq_maximum_revenue_replaces (replaces_id),
        UNIQUE KEY uq_maximum_revenue_of_agreement (id, agreement_id),
        UNIQUE KEY uq_maximum_revenue_amount (id, agreement_id, amount, tax_basis),
        KEY ix_maximum_revenue_period (agreement_id, effective_from),
        CONSTRAINT fk_maximum_revenue_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_maximum_revenue_cycle FOREIGN KEY (cycle_id, agreement_id) REFERENCES evaluation_cycle (id, agreement_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_maximum_revenue_replaces FOREIGN KEY (replaces_id, agreement_id) REFERENCES maximum_revenue (id, agreement_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_maximum_revenue_person FOREIGN KEY (fixed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_maximum_revenue_office FOREIGN KEY (fixed_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_maximum_revenue_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_maximum_revenue_period CHECK (effective_from <= effective_to AND effective_to < effective_from + INTERVAL 1 YEAR),
        CONSTRAINT ck_maximum_revenue_bond_year CHECK (bond_year + 1 = survey_year),
        CONSTRAINT ck_maximum_revenue_rate CHECK (profit_rate_percent = bond_average_percent + add_on_points AND bond_average_percent >= 0 AND add_on_points >= 0),
        CONSTRAINT ck_maximum_revenue_parts CHECK (booked_cost >= 0 AND unreasonable_cost >= 0 AND outside_cost >= 0 AND free_cost >= 0 AND subsidy >= 0 AND taxes >= 0),
        CONSTRAINT ck_maximum_revenue_cost CHECK (operating_cost = booked_cost - unreasonable_cost - outside_cost - free_cost - subsidy AND operating_cost >= 0),
        CONSTRAINT ck_maximum_revenue_profit CHECK (permitted_profit * 100 <= operating_cost * profit_rate_percent AND (permitted_profit + 0.01) * 100 > operating_cost * profit_rate_percent),
        CONSTRAINT ck_maximum_revenue_formula CHECK (amount = operating_cost + permitted_profit + taxes - deduction AND amount >= 0),
        CONSTRAINT ck_maximum_revenue_no_shortfall CHECK (deduction >= 0),
        CONSTRAINT ck_maximum_revenue_tax_basis CHECK (tax_basis IN ('TAX_INCLUSIVE', 'TAX_EXCLUSIVE'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE maximum_revenue');
  }
}
