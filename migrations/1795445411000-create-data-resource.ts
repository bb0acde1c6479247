import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A catalogued public data resource. Products are made from it; it is never itself delivered. */
export class CreateDataResource1795445411000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_resource (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        holder_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        contains_personal_information tinyint(1) NOT NULL,
        update_frequency varchar(100) NULL,
        catalogued_on date NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_data_resource_code (resource_code),
        CONSTRAINT fk_data_resource_holder FOREIGN KEY (holder_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_data_resource_grade CHECK (grade IN ('GENERAL', 'IMPORTANT', 'CORE'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_resource');
  }
}
