import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A resource that a breach concerns: it leaves the scope when the deadline passes uncorrected. */
export class CreateRectificationResource1795476833159 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE rectification_resource (
        rectification_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (rectification_id, resource_id),
        KEY ix_rectification_resource_resource (resource_id),
        CONSTRAINT fk_rectification_resource_rectification FOREIGN KEY (rectification_id) REFERENCES rectification (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_rectification_resource_resource FOREIGN KEY (resource_id) REFERENCES data_resource (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE rectification_resource');
  }
}
