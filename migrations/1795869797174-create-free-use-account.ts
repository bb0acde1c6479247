import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an offering was ever applied for free. */
export class CreateFreeUseAccount1795869797174 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use_account (
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agency_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (offering_id),
        KEY ix_free_use_account_operator (operator_id, offering_id),
        KEY ix_free_use_account_agency (agency_id, offering_id),
        CONSTRAINT fk_free_use_account_offering FOREIGN KEY (offering_id) REFERENCES offering (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_account_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_account_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_account_agency FOREIGN KEY (agency_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use_account');
  }
}
