import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each product holds is what its latest revision handed in; of an earlier one only that it was returned is known. */
export class BackfillProductListItemContent1795478266437 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE /*+ SET_VAR(group_concat_max_len = 1048576) */ product_list_item item
        JOIN data_product product ON product.id = item.product_id AND product.revision = item.product_revision
         SET item.content = CONCAT(
           '{"associationRiskAssessment":null,"code":', JSON_QUOTE(product.product_code),
           ',"containsPersonalInformation":', IF(product.contains_personal_information = 1, 'true', 'false'),
           ',"deliveryMode":', JSON_QUOTE(product.delivery_mode),
           ',"field":', JSON_QUOTE(product.field),
           ',"forms":[', COALESCE((SELECT GROUP_CONCAT(JSON_QUOTE(form.form) ORDER BY form.form SEPARATOR ',') FROM product_form form WHERE form.product_id = product.id), ''),
           '],"grade":', JSON_QUOTE(product.grade),
           ',"gradeReductionNote":null,"offerings":[', COALESCE((
             SELECT GROUP_CONCAT(CONCAT(
               '{"chargeUnit":', JSON_QUOTE(offering.charge_unit),
               ',"freeUseConditions":', COALESCE(offering.free_use_conditions, 'null'),
               ',"purposeClass":', JSON_QUOTE(offering.purpose_class), '}') ORDER BY offering.purpose_class SEPARATOR ',')
               FROM offering WHERE offering.product_id = product.id), ''),
           '],"personalInformationBasis":null,"processingNote":null,"resourceIds":[', COALESCE((
             SELECT GROUP_CONCAT(JSON_QUOTE(resource.resource_id) ORDER BY resource.resource_id SEPARATOR ',')
               FROM product_resource resource WHERE resource.product_id = product.id), ''),
           '],"scenarios":[', COALESCE((
             SELECT GROUP_CONCAT(JSON_QUOTE(scenario.name) ORDER BY scenario.name SEPARATOR ',')
               FROM product_scenario scenario WHERE scenario.product_id = product.id), ''),
           '],"summary":', JSON_QUOTE(product.summary),
           ',"technicalStandard":', JSON_QUOTE(product.technical_standard),
           ',"title":', JSON_QUOTE(product.title), '}')
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('UPDATE product_list_item SET content = NULL, content_hash = NULL');
  }
}
