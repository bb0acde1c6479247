import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The authorised scope: which resources an agreement covers. */
export class CreateAgreementResource1795445412000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_resource (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        resource_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        added_on date NOT NULL,
        PRIMARY KEY (agreement_id, resource_id),
        KEY ix_agreement_resource_resource (resource_id),
        CONSTRAINT fk_agreement_resource_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_resource_resource FOREIGN KEY (resource_id) REFERENCES data_resource (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_resource');
  }
}
