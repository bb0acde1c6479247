import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The annual evaluation that a renewal was decided on. Append-only. */
export class CreateRenewalEvaluation1795476833166 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE renewal_evaluation (
        renewal_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        year int unsigned NOT NULL,
        grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        score int unsigned NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (renewal_id, year),
        CONSTRAINT fk_renewal_evaluation_renewal FOREIGN KEY (renewal_id) REFERENCES renewal (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_renewal_evaluation_grade CHECK (grade IN ('EXCELLENT', 'GOOD', 'PASSED', 'FAILED')),
        CONSTRAINT ck_renewal_evaluation_score CHECK (score IS NULL OR score <= 100)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE renewal_evaluation');
  }
}
