import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The delegation document by which a pricing office may issue guided prices here. */
export class CreatePricingCompetence1795445422000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pricing_competence (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        pricing_office_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        document_number varchar(100) NOT NULL,
        effective_from date NOT NULL,
        effective_to date NULL,
        PRIMARY KEY (id),
        KEY ix_pricing_competence_office (pricing_office_id, effective_from),
        CONSTRAINT fk_pricing_competence_office FOREIGN KEY (pricing_office_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_pricing_competence_period CHECK (effective_to IS NULL OR effective_to >= effective_from)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pricing_competence');
  }
}
