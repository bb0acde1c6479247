import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was granted: to whom, for which scenario, how much and until when. */
export class CreateFreeGrant1795869797172 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_grant (
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        user_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scenario_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        quota int unsigned NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        conditions mediumtext NOT NULL,
        granted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        granted_at datetime(3) NOT NULL,
        granted_on date NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (order_id),
        KEY ix_free_grant_user (user_id, order_id),
        CONSTRAINT fk_free_grant_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_grant_user FOREIGN KEY (user_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_grant_scenario FOREIGN KEY (scenario_id) REFERENCES product_scenario (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_grant_person FOREIGN KEY (granted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_grant_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_grant_quota CHECK (quota BETWEEN 1 AND 1000000000),
        CONSTRAINT ck_free_grant_period CHECK (ends_on >= starts_on),
        CONSTRAINT ck_free_grant_json CHECK (JSON_VALID(conditions))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_grant');
  }
}
