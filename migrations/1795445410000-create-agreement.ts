import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorisation agreement between the implementing agency and one operator. */
export class CreateAgreement1795445410000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_number varchar(100) NOT NULL,
        title varchar(200) NOT NULL,
        agency_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        signed_on date NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        has_redevelopment_ban tinyint(1) NOT NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_agreement_number (agreement_number),
        CONSTRAINT fk_agreement_agency FOREIGN KEY (agency_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_agreement_state CHECK (state IN ('ACTIVE', 'SUSPENDED', 'TERMINATED')),
        CONSTRAINT ck_agreement_term CHECK (starts_on >= signed_on AND ends_on > starts_on),
        CONSTRAINT ck_agreement_parties CHECK (agency_id <> operator_id),
        CONSTRAINT ck_agreement_ban_when_active CHECK (state <> 'ACTIVE' OR has_redevelopment_ban = 1)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement');
  }
}
