import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuidedPriceNeverChangesNorItsSuccession1795881116940 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_never_changes BEFORE UPDATE ON guided_price FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'guided_price rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_never_changes');
  }
}
