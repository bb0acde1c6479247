import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item enters undecided: approval is an act of its own. */
export class CreateProductListItemStartsUndecided1795445450000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_product_list_item_starts_undecided BEFORE INSERT ON product_list_item FOR EACH ROW
      BEGIN
        IF NEW.state <> 'SUBMITTED' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An item enters undecided';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_product_list_item_starts_undecided');
  }
}
