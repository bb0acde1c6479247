import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when a competence holds no longer before its time. At most one for a competence, which itself stays as it was. */
export class CreatePricingCompetenceEnd1795881117551 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pricing_competence_end (
        competence_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_on date NOT NULL,
        document_number varchar(100) NOT NULL,
        reason varchar(500) NOT NULL,
        ended_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        ended_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (competence_id),
        CONSTRAINT fk_pricing_competence_end_competence FOREIGN KEY (competence_id) REFERENCES pricing_competence (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_pricing_competence_end_person FOREIGN KEY (ended_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_pricing_competence_end_organisation FOREIGN KEY (ended_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_pricing_competence_end_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_pricing_competence_end_document CHECK (TRIM(document_number) <> ''),
        CONSTRAINT ck_pricing_competence_end_reason CHECK (TRIM(reason) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pricing_competence_end');
  }
}
