import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A product that a re-developer built on what it bought. */
export class CreateDerivedProduct1795445431000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE derived_product (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        developer_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title varchar(200) NOT NULL,
        summary varchar(2000) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        freeze_reason varchar(500) NULL,
        registered_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        registered_at datetime(3) NOT NULL,
        registered_on date NOT NULL,
        released_on date NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_derived_product_code (product_code),
        KEY ix_derived_product_developer (developer_id, id),
        KEY ix_derived_product_state (state, id),
        CONSTRAINT fk_derived_product_developer FOREIGN KEY (developer_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_derived_product_person FOREIGN KEY (registered_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_derived_product_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_derived_product_state CHECK (state IN ('REGISTERED', 'FROZEN')),
        CONSTRAINT ck_derived_product_freeze_has_reason CHECK ((state = 'FROZEN') = (freeze_reason IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE derived_product');
  }
}
