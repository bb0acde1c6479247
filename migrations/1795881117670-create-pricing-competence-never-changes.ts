import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePricingCompetenceNeverChanges1795881117670 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_never_changes BEFORE UPDATE ON pricing_competence FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_competence rows are never changed';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_never_changes');
  }
}
