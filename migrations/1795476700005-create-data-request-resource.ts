import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A resource of the catalogue that a request names. */
export class CreateDataRequestResource1795476700005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_request_resource (
        request_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (request_id, resource_id),
        KEY ix_data_request_resource_resource (resource_id),
        CONSTRAINT fk_data_request_resource_request FOREIGN KEY (request_id) REFERENCES data_request (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_resource_resource FOREIGN KEY (resource_id) REFERENCES data_resource (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_request_resource');
  }
}
