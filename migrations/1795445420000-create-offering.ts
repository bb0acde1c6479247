import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A product offered for one purpose class. A product that serves both has two. */
export class CreateOffering1795445420000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE offering (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        charge_unit varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        free_use_conditions mediumtext NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_offering_purpose (product_id, purpose_class),
        UNIQUE KEY uq_offering_identity (id, product_id, purpose_class),
        UNIQUE KEY uq_offering_class (id, purpose_class),
        CONSTRAINT fk_offering_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_offering_purpose_class CHECK (purpose_class IN ('PUBLIC_INTEREST', 'INDUSTRY')),
        CONSTRAINT ck_offering_charge_unit CHECK (charge_unit IN ('PER_PRODUCT', 'PER_CALL', 'PER_PERIOD', 'PER_VOLUME')),
        CONSTRAINT ck_offering_conditions_for_free_use CHECK ((purpose_class = 'PUBLIC_INTEREST') = (free_use_conditions IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE offering');
  }
}
