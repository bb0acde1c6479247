import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clock looks once at what is sold already and made of important data or of personal information: some of it may have
 * been graded or flagged after its approval, when nothing looked again.
 */
export class BackfillSourcesTimers1795866990880 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO timer (id, kind, subject_id, due_at, params, state, attempts, next_try_at)
      SELECT CONCAT('tmr_00000000-0000-7000-8002-', LPAD(LOWER(HEX(ROW_NUMBER() OVER (ORDER BY agreement_id))), 12, '0')),
             'SOURCES_TIGHTENED', agreement_id, UTC_TIMESTAMP(3),
             '{"reason":"数据资源级别或者个人信息标注复核 / grades and personal information of the resources looked at again"}',
             'WAITING', 0, UTC_TIMESTAMP(3)
        FROM (
          SELECT DISTINCT product.agreement_id
            FROM data_product product
            JOIN product_resource part ON part.product_id = product.id
            JOIN data_resource resource ON resource.id = part.resource_id
           WHERE (product.state = 'ON_SALE' OR product.running_orders = 'FINISH')
             AND (resource.grade = 'IMPORTANT' OR resource.contains_personal_information = 1)
        ) concerned
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "DELETE FROM timer WHERE id LIKE 'tmr_00000000-0000-7000-8002-%' AND kind = 'SOURCES_TIGHTENED'",
    );
  }
}
