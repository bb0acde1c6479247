import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The agency lets a renewal be applied for after its last day. Append-only. */
export class CreateLateRenewalAdmission1795476833169 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE late_renewal_admission (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        term_ends_on date NOT NULL,
        reason varchar(500) NOT NULL,
        admitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        admitted_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (agreement_id, term_ends_on),
        CONSTRAINT fk_late_renewal_admission_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_late_renewal_admission_admitted_by FOREIGN KEY (admitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_late_renewal_admission_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE late_renewal_admission');
  }
}
