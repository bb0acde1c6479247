import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePricingCompetenceNeverDeleted1795881117819 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_never_deleted BEFORE DELETE ON pricing_competence FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_competence rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_never_deleted');
  }
}
