import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation that a case concerns, and that sees it. */
export class CreateCaseParty1795869797156 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_party (
        case_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (case_id, organisation_id),
        KEY ix_case_party_organisation (organisation_id, case_id),
        CONSTRAINT fk_case_party_case FOREIGN KEY (case_id) REFERENCES supervision_case (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_case_party_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_party');
  }
}
