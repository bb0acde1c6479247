import type { MigrationInterface, QueryRunner } from 'typeorm';

/** who was appointed stays on record when the appointment is taken back. */
export class TightenOperatorSelectionDecided1795869616861 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE operator_selection
        DROP CONSTRAINT ck_operator_selection_decided,
        ADD CONSTRAINT ck_operator_selection_decided CHECK (
          (state <> 'OPEN' OR appointed_candidate_id IS NULL)
          AND (state <> 'DECIDED' OR appointed_candidate_id IS NOT NULL)
          AND (collective_decision_number IS NOT NULL) = (appointed_candidate_id IS NOT NULL)
          AND (collective_decision_on IS NOT NULL) = (appointed_candidate_id IS NOT NULL)
          AND (decided_by IS NOT NULL) = (appointed_candidate_id IS NOT NULL)
          AND (decided_at IS NOT NULL) = (appointed_candidate_id IS NOT NULL)
          AND (decision_id IS NOT NULL) = (appointed_candidate_id IS NOT NULL)
        )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE operator_selection
        DROP CONSTRAINT ck_operator_selection_decided,
        ADD CONSTRAINT ck_operator_selection_decided CHECK (
          (state = 'DECIDED') = (appointed_candidate_id IS NOT NULL)
          AND (state = 'DECIDED') = (collective_decision_number IS NOT NULL)
          AND (state = 'DECIDED') = (collective_decision_on IS NOT NULL)
          AND (state = 'DECIDED') = (decided_by IS NOT NULL)
          AND (state = 'DECIDED') = (decided_at IS NOT NULL)
          AND (state = 'DECIDED') = (decision_id IS NOT NULL)
        )
    `);
  }
}
