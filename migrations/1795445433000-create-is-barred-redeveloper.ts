import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Control in either direction, or by a common controller, through any chain (decision 8). A state-asset body as controller is not a tie. */
export class CreateIsBarredRedeveloper1795445433000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION is_barred_redeveloper(operator char(40) CHARACTER SET ascii COLLATE ascii_bin, developer char(40) CHARACTER SET ascii COLLATE ascii_bin, on_date date)
      RETURNS tinyint(1) READS SQL DATA
      BEGIN
        DECLARE tied int;
        IF operator = developer THEN
          RETURN 1;
        END IF;
        WITH RECURSIVE above AS (
          SELECT CAST(operator AS char(40) CHARACTER SET ascii) COLLATE ascii_bin AS id
          UNION
          SELECT fact.controller_id FROM above
            JOIN control_fact fact ON fact.controlled_id = above.id AND fact.effective_from <= on_date AND (fact.effective_to IS NULL OR fact.effective_to >= on_date)
             AND NOT EXISTS (SELECT 1 FROM control_fact_end ended WHERE ended.control_fact_id = fact.id AND ended.ended_on <= on_date)
            JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
        ), below AS (
          SELECT id FROM above
          UNION
          SELECT fact.controlled_id FROM below
            JOIN control_fact fact ON fact.controller_id = below.id AND fact.effective_from <= on_date AND (fact.effective_to IS NULL OR fact.effective_to >= on_date)
             AND NOT EXISTS (SELECT 1 FROM control_fact_end ended WHERE ended.control_fact_id = fact.id AND ended.ended_on <= on_date)
            JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
        )
        SELECT COUNT(*) INTO tied FROM below WHERE id = developer;
        RETURN tied > 0;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION is_barred_redeveloper');
  }
}
