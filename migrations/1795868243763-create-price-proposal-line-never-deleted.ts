import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePriceProposalLineNeverDeleted1795868243763 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_price_proposal_line_never_deleted BEFORE DELETE ON price_proposal_line FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'price_proposal_line rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_price_proposal_line_never_deleted');
  }
}
