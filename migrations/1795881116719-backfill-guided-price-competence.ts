import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The competence that was the latest of the office on the day of issue. */
export class BackfillGuidedPriceCompetence1795881116719 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE guided_price price
         SET price.competence_id = (
           SELECT competence.id FROM pricing_competence competence
           WHERE competence.pricing_office_id = price.issued_by_organisation_id AND competence.effective_from <= DATE(price.issued_at + INTERVAL 8 HOUR)
           ORDER BY competence.effective_from DESC LIMIT 1
         )
       WHERE price.basis = 'GUIDED'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE guided_price SET competence_id = NULL');
  }
}
