import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was applied for stands in the order; it is the first version. Conditions count as accepted with the commitment. */
export class BackfillFreeUseContent1795869797177 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO free_use_content (order_id, number, purpose_statement, basis, basis_reference, documents, quantity, security_commitment, no_onward_supply, use_from, use_to, conditions, handed_in_by, handed_in_at, decision_id)
      SELECT placed.id, 1, placed.purpose_statement, placed.free_use_basis, placed.basis_reference, '[]', placed.quantity, 1, 0, placed.use_from, placed.use_to,
             CONCAT('[', CONCAT_WS(',', CASE WHEN offering.free_use_conditions LIKE '%"NAMED_USER_ONLY"%' THEN '{"condition":"NAMED_USER_ONLY","zh":"仅由批准的使用单位使用，不得转借、共用账号或者由他人代为使用。","en":"Only the named organisation uses it; access is neither lent nor shared, and nobody uses it on its behalf."}' END,
               CASE WHEN offering.free_use_conditions LIKE '%"NAMED_SCENARIO_ONLY"%' THEN '{"condition":"NAMED_SCENARIO_ONLY","zh":"仅用于批准的一个场景，用于其他场景的另行申请。","en":"It is used for the one named scenario; another scenario needs an application of its own."}' END,
               CASE WHEN offering.free_use_conditions LIKE '%"WITHIN_QUOTA_AND_PERIOD"%' THEN '{"condition":"WITHIN_QUOTA_AND_PERIOD","zh":"在批准的数量和期限内使用，需要延长或者增加的另行申请。","en":"It is used within the granted quota and period; to extend either needs a new application."}' END,
               CASE WHEN offering.free_use_conditions LIKE '%"NO_ONWARD_SUPPLY"%' THEN '{"condition":"NO_ONWARD_SUPPLY","zh":"不得将产品、数据或者结果转让、出售、对外提供，不得用于再开发或者改变用途。","en":"Neither product, data nor results are passed on, sold or supplied to others, built on, or put to another purpose."}' END,
               CASE WHEN offering.free_use_conditions LIKE '%"SECURITY_COMMITMENT"%' THEN '{"condition":"SECURITY_COMMITMENT","zh":"落实数据安全责任，发现泄露、滥用立即停止使用并报告。","en":"The user answers for data security, and stops and reports at once when it finds a leak or an abuse."}' END,
               CASE WHEN offering.free_use_conditions LIKE '%"OUTCOME_REPORT"%' THEN '{"condition":"OUTCOME_REPORT","zh":"每年和期满后按期提交使用情况和成效报告，逾期的可以中止使用。","en":"The user reports use and outcome in time each year and at the end; when it is overdue, the use may be suspended."}' END), ']'),
             placed.placed_by, placed.placed_at, placed.decision_id
        FROM data_order placed JOIN offering ON offering.id = placed.offering_id
       WHERE placed.purpose_class = 'PUBLIC_INTEREST'
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM free_use_content');
  }
}
