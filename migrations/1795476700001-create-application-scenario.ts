import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What data shall be used for, registered by the operator before it requests any. */
export class CreateApplicationScenario1795476700001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE application_scenario (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name varchar(200) NOT NULL,
        description varchar(2000) NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        registered_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        registered_at datetime(3) NOT NULL,
        closed_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_application_scenario_name (agreement_id, name),
        UNIQUE KEY uq_application_scenario_of_agreement (id, agreement_id),
        CONSTRAINT fk_application_scenario_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_application_scenario_registered_by FOREIGN KEY (registered_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_application_scenario_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_application_scenario_purpose_class CHECK (purpose_class IN ('PUBLIC_INTEREST', 'INDUSTRY'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE application_scenario');
  }
}
