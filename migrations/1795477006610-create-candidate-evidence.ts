import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What shows that a candidate has one of the six abilities. */
export class CreateCandidateEvidence1795477006610 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE candidate_evidence (
        candidate_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ability varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reference varchar(200) NOT NULL,
        document_sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        assessment varchar(1000) NOT NULL,
        recorded_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        recorded_at datetime(3) NOT NULL,
        PRIMARY KEY (candidate_id, ability),
        CONSTRAINT fk_candidate_evidence_candidate FOREIGN KEY (candidate_id) REFERENCES selection_candidate (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_candidate_evidence_person FOREIGN KEY (recorded_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_candidate_evidence_ability CHECK (ability IN ('CAPITAL', 'MANAGEMENT', 'TECHNOLOGY', 'SERVICE', 'SECURITY', 'INDUSTRY_SUPPORT'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE candidate_evidence');
  }
}
