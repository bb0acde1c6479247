import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-15: the lines of a proposal share out the maximum once. */
export class CreatePriceProposalLineWithinWhole1795868242526 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_price_proposal_line_within_whole BEFORE INSERT ON price_proposal_line FOR EACH ROW
      BEGIN
        IF 100 < NEW.weight + (SELECT COALESCE(SUM(other.weight), 0) FROM price_proposal_line other WHERE other.proposal_id = NEW.proposal_id) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-15 the weights of a proposal are at most the whole';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_price_proposal_line_within_whole');
  }
}
