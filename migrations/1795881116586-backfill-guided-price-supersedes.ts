import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now a later guided price took the place of the one before by its date alone. */
export class BackfillGuidedPriceSupersedes1795881116586 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE guided_price price
        JOIN (SELECT id, LAG(id) OVER (PARTITION BY offering_id ORDER BY effective_from) AS earlier FROM guided_price WHERE basis = 'GUIDED') chain ON chain.id = price.id
         SET price.supersedes_id = chain.earlier, price.reason = '按生效日期接续'
       WHERE chain.earlier IS NOT NULL
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE guided_price SET supersedes_id = NULL, reason = NULL');
  }
}
