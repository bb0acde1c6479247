import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A derived product keeps its developer, and is registered again only once nobody upstream bars that developer (G-01, G-04). */
export class CreateDerivedProductKeepsItsDeveloper1795445462000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_derived_product_keeps_its_developer BEFORE UPDATE ON derived_product FOR EACH ROW
      BEGIN
        IF NOT (NEW.developer_id <=> OLD.developer_id AND NEW.product_code <=> OLD.product_code AND NEW.registered_on <=> OLD.registered_on AND NEW.decision_id <=> OLD.decision_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A derived product keeps its developer and its code';
        END IF;
        IF NEW.state = 'REGISTERED' AND OLD.state <> 'REGISTERED' AND (NEW.released_on IS NULL OR EXISTS (
          WITH RECURSIVE upstream AS (
            SELECT NEW.id AS id
            UNION
            SELECT input.base_derived_product_id FROM upstream JOIN derived_product_input input ON input.derived_product_id = upstream.id AND input.base_derived_product_id IS NOT NULL
          )
          SELECT 1 FROM upstream
            JOIN derived_product_input input ON input.derived_product_id = upstream.id
            JOIN data_order base ON base.id = input.order_id
          WHERE is_barred_redeveloper(base.operator_id, NEW.developer_id, NEW.released_on)
        )) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-01 a barred developer is not registered again';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_derived_product_keeps_its_developer');
  }
}
