import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is appointed stood in this very selection. */
export class TightenOperatorSelectionAppointsOwnCandidate1795477006611 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE operator_selection
        ADD CONSTRAINT fk_operator_selection_appointed FOREIGN KEY (appointed_candidate_id, id) REFERENCES selection_candidate (id, selection_id) ON DELETE NO ACTION ON UPDATE NO ACTION
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE operator_selection DROP FOREIGN KEY fk_operator_selection_appointed, DROP INDEX fk_operator_selection_appointed',
    );
  }
}
