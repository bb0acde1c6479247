import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePriceProposalNeverDeleted1795868241314 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_price_proposal_never_deleted BEFORE DELETE ON price_proposal FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'price_proposal rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_price_proposal_never_deleted');
  }
}
