import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-07: what is published was approved under that agreement, and stands under the hash of its content. */
export class CreateListPublicationItemOnlyApproved1795478273895 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_list_publication_item_only_approved BEFORE INSERT ON list_publication_item FOR EACH ROW
      BEGIN
        IF NOT EXISTS (
          SELECT 1 FROM product_list_item item
            JOIN product_list list ON list.id = item.list_id
            JOIN list_publication publication ON publication.agreement_id = list.agreement_id
          WHERE item.id = NEW.item_id AND publication.id = NEW.publication_id AND item.state = 'APPROVED'
            AND item.content_hash = NEW.content_hash AND item.decided_at = NEW.approved_at
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'C-07 only what is approved is published';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_list_publication_item_only_approved');
  }
}
