import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-10, E-13: the cost survey behind a maximum, line by line. */
export class CreateMaximumRevenueCost1795868237445 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE maximum_revenue_cost (
        maximum_revenue_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        head varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        plan_head varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        amount decimal(18,2) NOT NULL,
        note varchar(500) NULL,
        PRIMARY KEY (maximum_revenue_id, position),
        CONSTRAINT fk_maximum_revenue_cost_maximum FOREIGN KEY (maximum_revenue_id) REFERENCES maximum_revenue (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_maximum_revenue_cost_kind CHECK (kind IN ('BOOKED', 'NOT_REASONABLE', 'OUTSIDE_OPERATION', 'FREE_PRODUCTS')),
        CONSTRAINT ck_maximum_revenue_cost_head CHECK (head IN ('PLATFORM', 'DATA_PROCESSING', 'HUMAN_RESOURCES', 'DATA_ACQUISITION', 'PERIOD_EXPENSES')),
        CONSTRAINT ck_maximum_revenue_cost_plan_head CHECK (plan_head IN ('PRODUCT_DEVELOPMENT', 'SECURITY_MANAGEMENT', 'SERVICE_SYSTEM')),
        CONSTRAINT ck_maximum_revenue_cost_amount CHECK (amount >= 0),
        CONSTRAINT ck_maximum_revenue_cost_reason CHECK (kind = 'BOOKED' OR note IS NOT NULL)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE maximum_revenue_cost');
  }
}
