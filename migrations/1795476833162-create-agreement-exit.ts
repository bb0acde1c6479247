import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an agreement ended. Append-only. */
export class CreateAgreementExit1795476833162 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_exit (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ground varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_on date NOT NULL,
        ended_at datetime(3) NOT NULL,
        reason varchar(500) NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        early_termination_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ended_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (agreement_id),
        CONSTRAINT fk_agreement_exit_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_exit_early_termination FOREIGN KEY (early_termination_id) REFERENCES early_termination (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_exit_ended_by FOREIGN KEY (ended_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_exit_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_agreement_exit_ground CHECK (ground IN ('EXPIRY', 'EARLY_TERMINATION', 'UNCORRECTED_BREACH', 'OTHER_VIOLATION')),
        CONSTRAINT ck_agreement_exit_expiry_by_clock CHECK ((ground = 'EXPIRY') = (ended_by IS NULL)),
        CONSTRAINT ck_agreement_exit_has_reason CHECK (ground = 'EXPIRY' OR reason IS NOT NULL),
        CONSTRAINT ck_agreement_exit_violation_has_document CHECK (ground <> 'OTHER_VIOLATION' OR document_hash IS NOT NULL),
        CONSTRAINT ck_agreement_exit_early_was_applied_for CHECK ((ground = 'EARLY_TERMINATION') = (early_termination_id IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_exit');
  }
}
