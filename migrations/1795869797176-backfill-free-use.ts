import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications and grants from before had one step: what waits is checked first, what was decided stays so. */
export class BackfillFreeUse1795869797176 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO free_use (order_id, buyer_id, operator_id, agency_id, offering_id, state, content_number, refused_by, refused_on, refusal_reason)
      SELECT placed.id, placed.buyer_id, placed.operator_id, agreement.agency_id, placed.offering_id,
             CASE placed.state WHEN 'AWAITING_DECISION' THEN 'FORM_CHECK' WHEN 'REJECTED' THEN 'REJECTED' ELSE 'GRANTED' END, 1,
             CASE placed.state WHEN 'REJECTED' THEN placed.decided_by END,
             CASE placed.state WHEN 'REJECTED' THEN DATE(placed.decided_at + INTERVAL 8 HOUR) END,
             CASE placed.state WHEN 'REJECTED' THEN COALESCE(placed.decision_reason, '-') END
        FROM data_order placed JOIN data_product product ON product.id = placed.product_id JOIN agreement ON agreement.id = product.agreement_id
       WHERE placed.purpose_class = 'PUBLIC_INTEREST'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM free_use');
  }
}
