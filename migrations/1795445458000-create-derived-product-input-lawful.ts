import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ban at any depth (G-01, G-04), own delivered input (G-11) and no free grant below a sold product (G-13), once more without the application. */
export class CreateDerivedProductInputLawful1795445458000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_derived_product_input_lawful BEFORE INSERT ON derived_product_input FOR EACH ROW
      BEGIN
        DECLARE developer char(40) CHARACTER SET ascii COLLATE ascii_bin;
        DECLARE registered date;
        SELECT developer_id, registered_on INTO developer, registered FROM derived_product WHERE id = NEW.derived_product_id;
        IF NEW.order_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM data_order WHERE id = NEW.order_id AND buyer_id = developer AND state = 'DELIVERED' AND purpose_class = 'INDUSTRY' AND use_intent = 'REDEVELOPMENT'
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-11 an input is an own delivered order for redevelopment';
        END IF;
        IF NEW.order_id IS NOT NULL AND EXISTS (
          SELECT 1 FROM data_order WHERE id = NEW.order_id AND is_barred_redeveloper(operator_id, developer, registered)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-01 the operator and those tied to it do not redevelop';
        END IF;
        IF NEW.base_derived_product_id IS NOT NULL AND EXISTS (
          WITH RECURSIVE upstream AS (
            SELECT NEW.base_derived_product_id AS id
            UNION
            SELECT input.base_derived_product_id FROM upstream JOIN derived_product_input input ON input.derived_product_id = upstream.id AND input.base_derived_product_id IS NOT NULL
          )
          SELECT 1 FROM upstream
            JOIN derived_product_input input ON input.derived_product_id = upstream.id
            JOIN data_order base ON base.id = input.order_id
          WHERE is_barred_redeveloper(base.operator_id, developer, registered)
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-01 the operator and those tied to it do not redevelop';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_derived_product_input_lawful');
  }
}
