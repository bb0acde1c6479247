import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a product may not be supplied as its resources stand now, by B-04 or B-06; null when nothing stands against it. */
export class CreateSourceFault1795866987235 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION source_fault(of_product char(40) CHARACTER SET ascii COLLATE ascii_bin)
      RETURNS varchar(120) READS SQL DATA
      BEGIN
        IF EXISTS (
          SELECT 1 FROM data_product product
          WHERE product.id = of_product AND product.delivery_mode NOT IN ('IN_DOMAIN_COMPUTING', 'MODEL_RESULT')
            AND (product.grade = 'IMPORTANT' OR EXISTS (
              SELECT 1 FROM product_resource part JOIN data_resource resource ON resource.id = part.resource_id
              WHERE part.product_id = product.id AND resource.grade = 'IMPORTANT'
            ))
        ) THEN
          RETURN 'B-04 important data is delivered within its domain only';
        END IF;
        IF EXISTS (
          SELECT 1 FROM data_product product
            JOIN product_list_item item ON item.id = product.approved_item_id
          WHERE product.id = of_product
            AND COALESCE(JSON_TYPE(JSON_EXTRACT(item.content, '$.personalInformationBasis')), 'NULL') = 'NULL'
            AND (product.contains_personal_information = 1 OR EXISTS (
              SELECT 1 FROM product_resource part JOIN data_resource resource ON resource.id = part.resource_id
              WHERE part.product_id = product.id AND resource.contains_personal_information = 1
            ))
        ) THEN
          RETURN 'B-06 personal information is used with evidence of consent or anonymisation only';
        END IF;
        RETURN NULL;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION source_fault');
  }
}
