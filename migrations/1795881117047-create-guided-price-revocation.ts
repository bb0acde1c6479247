import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From when a guided price holds no longer, by an act of its own. At most one for a price, which itself stays as it was. */
export class CreateGuidedPriceRevocation1795881117047 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE guided_price_revocation (
        guided_price_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        effective_from date NOT NULL,
        document_number varchar(100) NOT NULL,
        reason varchar(500) NOT NULL,
        competence_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revoked_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revoked_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revoked_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (guided_price_id),
        CONSTRAINT fk_guided_price_revocation_price FOREIGN KEY (guided_price_id) REFERENCES guided_price (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_revocation_competence FOREIGN KEY (competence_id) REFERENCES pricing_competence (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_revocation_person FOREIGN KEY (revoked_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_revocation_office FOREIGN KEY (revoked_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_guided_price_revocation_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_guided_price_revocation_document CHECK (TRIM(document_number) <> ''),
        CONSTRAINT ck_guided_price_revocation_reason CHECK (TRIM(reason) <> '')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE guided_price_revocation');
  }
}
