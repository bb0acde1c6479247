import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What free use of an offering cost in a year. */
export class CreateFreeUseCost1795869797175 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use_cost (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        year int unsigned NOT NULL,
        number int unsigned NOT NULL,
        amount decimal(18,2) NOT NULL,
        note varchar(1000) NOT NULL,
        recorded_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recorded_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_free_use_cost_number (offering_id, year, number),
        CONSTRAINT fk_free_use_cost_account FOREIGN KEY (offering_id) REFERENCES free_use_account (offering_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_cost_person FOREIGN KEY (recorded_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_cost_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_use_cost_amount CHECK (amount >= 0)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use_cost');
  }
}
