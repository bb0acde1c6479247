import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guided price is superseded once, and for a reason. */
export class TightenGuidedPriceSuccession1795881116836 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        ADD UNIQUE KEY uq_guided_price_supersedes (supersedes_id),
        ADD CONSTRAINT fk_guided_price_supersedes FOREIGN KEY (supersedes_id) REFERENCES guided_price (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT fk_guided_price_competence FOREIGN KEY (competence_id) REFERENCES pricing_competence (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        ADD CONSTRAINT ck_guided_price_reason CHECK ((supersedes_id IS NULL AND reason IS NULL) OR (supersedes_id IS NOT NULL AND reason IS NOT NULL AND TRIM(reason) <> ''))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        DROP CONSTRAINT ck_guided_price_reason,
        DROP FOREIGN KEY fk_guided_price_competence,
        DROP FOREIGN KEY fk_guided_price_supersedes,
        DROP INDEX fk_guided_price_competence,
        DROP INDEX uq_guided_price_supersedes
    `);
  }
}
