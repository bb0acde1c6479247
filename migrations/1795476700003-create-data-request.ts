import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What data the operator asks for, for one scenario. */
export class CreateDataRequest1795476700003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_request (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scenario_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        demand_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        origin varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose varchar(1000) NOT NULL,
        wanted_data varchar(2000) NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        KEY ix_data_request_agreement (agreement_id, state, id),
        CONSTRAINT fk_data_request_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_scenario FOREIGN KEY (scenario_id, agreement_id) REFERENCES application_scenario (id, agreement_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_demand FOREIGN KEY (demand_id, agreement_id) REFERENCES demand (id, agreement_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_submitted_by FOREIGN KEY (submitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_request_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_data_request_origin CHECK (origin IN ('CATALOGUE', 'PROVINCIAL_RETURN', 'NATIONAL_RETURN')),
        CONSTRAINT ck_data_request_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'WITHDRAWN')),
        CONSTRAINT ck_data_request_describes_return CHECK ((origin = 'CATALOGUE') = (wanted_data IS NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_request');
  }
}
