import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the agency published about an agreement. Append-only; the newest is shown. */
export class CreateAgreementPublication1795477922255 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_publication (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        content varchar(4000) NOT NULL,
        scope varchar(4000) NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        published_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        published_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (agreement_id, number),
        CONSTRAINT fk_agreement_publication_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_publication_person FOREIGN KEY (published_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_publication_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_agreement_publication_says_something CHECK (TRIM(content) <> '' AND TRIM(scope) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_publication');
  }
}
