import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuidedPriceRevocationNeverChanges1795881117176 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_revocation_never_changes BEFORE UPDATE ON guided_price_revocation FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'guided_price_revocation rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_revocation_never_changes');
  }
}
