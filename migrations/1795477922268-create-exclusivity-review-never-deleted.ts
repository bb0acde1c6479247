import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A review stands in the record for ever. */
export class CreateExclusivityReviewNeverDeleted1795477922268 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_exclusivity_review_never_deleted BEFORE DELETE ON exclusivity_review FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'exclusivity_review rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_exclusivity_review_never_deleted');
  }
}
