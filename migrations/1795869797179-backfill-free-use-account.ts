import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are kept for each offering that was ever applied for. */
export class BackfillFreeUseAccount1795869797179 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO free_use_account (offering_id, product_id, operator_id, agency_id)
      SELECT DISTINCT placed.offering_id, placed.product_id, placed.operator_id, agreement.agency_id
        FROM data_order placed JOIN data_product product ON product.id = placed.product_id JOIN agreement ON agreement.id = product.agreement_id
       WHERE placed.purpose_class = 'PUBLIC_INTEREST'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM free_use_account');
  }
}
