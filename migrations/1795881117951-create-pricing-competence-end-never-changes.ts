import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePricingCompetenceEndNeverChanges1795881117951 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_end_never_changes BEFORE UPDATE ON pricing_competence_end FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_competence_end rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_end_never_changes');
  }
}
