import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-24, E-25: a year’s revenue against its maximum, with who has to act; the comparison is made here once more. */
export class CreateAnnualResult1795868294687 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE annual_result (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        maximum_revenue_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revenue decimal(18,2) NOT NULL,
        maximum decimal(18,2) NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        difference decimal(18,2) NOT NULL,
        limit_percent int unsigned NOT NULL,
        band varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        found_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_annual_result_maximum (maximum_revenue_id),
        KEY ix_annual_result_agreement (agreement_id, id),
        CONSTRAINT fk_annual_result_maximum FOREIGN KEY (maximum_revenue_id, agreement_id, maximum, tax_basis) REFERENCES maximum_revenue (id, agreement_id, amount, tax_basis) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_annual_result_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_annual_result_revenue CHECK (revenue >= 0),
        CONSTRAINT ck_annual_result_difference CHECK (difference = revenue - maximum),
        CONSTRAINT ck_annual_result_band CHECK (band = CASE WHEN ABS(difference) * 100 <= limit_percent * maximum THEN 'WITHIN' ELSE 'BEYOND' END)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE annual_result');
  }
}
