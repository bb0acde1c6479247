import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a competence is that of an office and in force on a date. */
export class CreateIsCompetent1795881118639 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION is_competent(competence char(40) CHARACTER SET ascii COLLATE ascii_bin, office char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS tinyint(1) READS SQL DATA
      BEGIN
        RETURN EXISTS (
          SELECT 1 FROM pricing_competence held
            LEFT JOIN pricing_competence_end ended ON ended.competence_id = held.id
          WHERE held.id = competence AND held.pricing_office_id = office AND held.effective_from <= on_date
            AND (held.effective_to IS NULL OR held.effective_to >= on_date) AND (ended.ended_on IS NULL OR ended.ended_on > on_date)
        );
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION is_competent');
  }
}
