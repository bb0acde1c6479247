import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePricingCompetenceEndNeverDeleted1795881118108 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_pricing_competence_end_never_deleted BEFORE DELETE ON pricing_competence_end FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'pricing_competence_end rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_pricing_competence_end_never_deleted');
  }
}
