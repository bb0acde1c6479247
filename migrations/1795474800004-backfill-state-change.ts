import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood before changes were kept: known from the day or instant at which it began, midnight in Shanghai for a day. */
export class BackfillStateChange1795474800004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO state_change (id, subject_kind, subject_id, context_id, aspect, value, since, decision_id)
      SELECT CONCAT('stc_00000000-0000-7000-8000-', LPAD(LOWER(HEX(ROW_NUMBER() OVER (ORDER BY since, subject_id, aspect))), 12, '0')),
             subject_kind, subject_id, context_id, aspect, value, since, decision_id
        FROM (
          SELECT 'agreement' AS subject_kind, id AS subject_id, NULL AS context_id, 'STATE' AS aspect,
                 JSON_QUOTE(state) AS value, starts_on - INTERVAL 8 HOUR AS since, NULL AS decision_id
            FROM agreement
          UNION ALL
          SELECT 'agreement', id, NULL, 'TERM', JSON_OBJECT('startsOn', starts_on, 'endsOn', ends_on),
                 signed_on - INTERVAL 8 HOUR, NULL
            FROM agreement
          UNION ALL
          SELECT 'dataResource', resource_id, agreement_id, 'SCOPE', 'true', added_on - INTERVAL 8 HOUR, NULL
            FROM agreement_resource
          UNION ALL
          SELECT 'listItem', item.id, list.agreement_id, 'STATE', JSON_QUOTE(item.state),
                 COALESCE(item.decided_at, list.submitted_at), item.decision_id
            FROM product_list_item item JOIN product_list list ON list.id = item.list_id
          UNION ALL
          SELECT 'product', id, agreement_id, 'STATE', JSON_QUOTE(state), published_at, NULL
            FROM data_product WHERE published_at IS NOT NULL
          UNION ALL
          SELECT 'product', product.id, product.agreement_id, 'APPROVAL', JSON_QUOTE(product.approved_item_id),
                 product.published_at, item.decision_id
            FROM data_product product
            JOIN product_list_item item ON item.id = product.approved_item_id AND item.state = 'APPROVED'
        ) standing
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM state_change');
  }
}
