import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who controls whom, on which basis, from when. Facts are added, never rewritten. */
export class CreateControlFact1795445430000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE control_fact (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        controller_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        controlled_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        share_percent decimal(7,4) NULL,
        document_reference varchar(200) NOT NULL,
        effective_from date NOT NULL,
        effective_to date NULL,
        declared_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        declared_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        declared_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        KEY ix_control_fact_down (controller_id, controlled_id),
        KEY ix_control_fact_up (controlled_id, controller_id),
        CONSTRAINT fk_control_fact_controller FOREIGN KEY (controller_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_controlled FOREIGN KEY (controlled_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_person FOREIGN KEY (declared_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_declarer FOREIGN KEY (declared_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_control_fact_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_control_fact_basis CHECK (basis IN ('MAJORITY_SHAREHOLDING', 'CONTROL_AGREEMENT', 'ACTUAL_CONTROLLER')),
        CONSTRAINT ck_control_fact_two_parties CHECK (controller_id <> controlled_id),
        CONSTRAINT ck_control_fact_majority CHECK (basis <> 'MAJORITY_SHAREHOLDING' OR (share_percent > 50 AND share_percent <= 100)),
        CONSTRAINT ck_control_fact_period CHECK (effective_to IS NULL OR effective_to >= effective_from)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE control_fact');
  }
}
