import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A first-level product of the operator. On sale only while an approved list item stands behind it. */
export class CreateDataProduct1795445414000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_product (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_code varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title varchar(200) NOT NULL,
        summary varchar(2000) NOT NULL,
        field varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        delivery_mode varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        grade varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        contains_personal_information tinyint(1) NOT NULL,
        technical_standard varchar(500) NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        revision int unsigned NOT NULL DEFAULT 1,
        approved_item_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        published_at datetime(3) NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_data_product_code (product_code),
        KEY ix_data_product_public (state, id),
        KEY ix_data_product_state_code (state, product_code),
        KEY ix_data_product_field (state, field, id),
        KEY ix_data_product_operator (operator_id, id),
        CONSTRAINT fk_data_product_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_product_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_data_product_field CHECK (field IN ('MEDICAL_HEALTH', 'EDUCATION', 'FINANCIAL_SERVICES', 'TRANSPORT', 'GREEN_LOW_CARBON', 'CULTURE_TOURISM', 'GOVERNMENT_SERVICES', 'URBAN_GOVERNANCE', 'EMERGENCY_MANAGEMENT', 'SCIENCE_INNOVATION')),
        CONSTRAINT ck_data_product_delivery_mode CHECK (delivery_mode IN ('API_OR_VERIFICATION', 'REPORT_OR_SCORE', 'MODEL_RESULT', 'IN_DOMAIN_COMPUTING', 'DERIVED_DATASET')),
        CONSTRAINT ck_data_product_grade CHECK (grade IN ('GENERAL', 'IMPORTANT', 'CORE')),
        CONSTRAINT ck_data_product_state CHECK (state IN ('SUBMITTED', 'ON_SALE', 'SUSPENDED', 'WITHDRAWN', 'RETURNED', 'REJECTED')),
        CONSTRAINT ck_data_product_sold_only_approved CHECK (state NOT IN ('ON_SALE', 'SUSPENDED') OR (approved_item_id IS NOT NULL AND published_at IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_product');
  }
}
