import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-26: that the revenue of a year has reached a share of its maximum is told once. */
export class CreateRevenueWarning1795868298122 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE revenue_warning (
        maximum_revenue_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        percent int unsigned NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        maximum decimal(18,2) NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revenue decimal(18,2) NOT NULL,
        warned_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (maximum_revenue_id, percent),
        CONSTRAINT fk_revenue_warning_maximum FOREIGN KEY (maximum_revenue_id, agreement_id, maximum, tax_basis) REFERENCES maximum_revenue (id, agreement_id, amount, tax_basis) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_revenue_warning_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_revenue_warning_reached CHECK (revenue > 0 AND revenue * 100 >= percent * maximum)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE revenue_warning');
  }
}
