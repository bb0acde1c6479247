import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-12: what the operator disclosed about the use of resources, as the record had it at that instant. */
export class CreateResourceUseDisclosure1795478274248 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE resource_use_disclosure (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        uses mediumtext NOT NULL,
        disclosed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        disclosed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        KEY ix_resource_use_disclosure_agreement (agreement_id, id),
        CONSTRAINT fk_resource_use_disclosure_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_use_disclosure_person FOREIGN KEY (disclosed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_resource_use_disclosure_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_resource_use_disclosure_json CHECK (JSON_VALID(uses))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE resource_use_disclosure');
  }
}
