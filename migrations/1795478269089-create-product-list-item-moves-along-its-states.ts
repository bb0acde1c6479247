import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-06: an item is decided once, and what was handed in and decided stays. */
export class CreateProductListItemMovesAlongItsStates1795478269089 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_product_list_item_moves_along_its_states BEFORE UPDATE ON product_list_item FOR EACH ROW
      BEGIN
        IF NEW.state <> OLD.state AND NOT (
          (OLD.state = 'SUBMITTED' AND NEW.state IN ('APPROVED', 'RETURNED', 'REJECTED'))
          OR (OLD.state = 'APPROVED' AND NEW.state IN ('SUPERSEDED', 'WITHDRAWN'))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 an item moves along its states';
        END IF;
        IF NOT (NEW.content <=> OLD.content AND NEW.content_hash <=> OLD.content_hash AND NEW.product_revision <=> OLD.product_revision) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 an item keeps what was handed in';
        END IF;
        IF OLD.decided_at IS NOT NULL AND NOT (
          NEW.decided_by <=> OLD.decided_by
          AND NEW.decided_by_organisation_id <=> OLD.decided_by_organisation_id
          AND NEW.decided_at <=> OLD.decided_at
          AND NEW.reason <=> OLD.reason
          AND NEW.decision_id <=> OLD.decision_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-06 a ruling is written once';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_product_list_item_moves_along_its_states');
  }
}
