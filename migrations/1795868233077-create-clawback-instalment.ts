import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-22: what a closed cycle leaves to be taken off, cycle by cycle. */
export class CreateClawbackInstalment1795868233077 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE clawback_instalment (
        cycle_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount decimal(18,2) NOT NULL,
        PRIMARY KEY (cycle_id, number),
        KEY ix_clawback_instalment_agreement (agreement_id),
        CONSTRAINT fk_clawback_instalment_cycle FOREIGN KEY (cycle_id, agreement_id) REFERENCES evaluation_cycle (id, agreement_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_clawback_instalment_number CHECK (number > 0),
        CONSTRAINT ck_clawback_instalment_amount CHECK (amount > 0)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE clawback_instalment');
  }
}
