import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed which revision of an agreement. Append-only: a later revision leaves it behind, and nothing takes it away. */
export class CreateAgreementSignature1795477922253 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement_signature (
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_revision int unsigned NOT NULL,
        seat varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        signed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        signed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (agreement_id, content_revision, seat),
        CONSTRAINT fk_agreement_signature_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_signature_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_signature_person FOREIGN KEY (signed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_agreement_signature_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_agreement_signature_seat CHECK (seat IN ('AGENCY', 'OPERATOR', 'DEPARTMENT'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agreement_signature');
  }
}
