import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A demand lapses with its agreement, answered or not. */
export class TightenDemandStates1795870378728 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE demand
        DROP CONSTRAINT ck_demand_state,
        DROP CONSTRAINT ck_demand_answered,
        ADD CONSTRAINT ck_demand_state CHECK (state IN ('POSTED', 'ACCEPTED', 'REQUESTED', 'SERVED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
        ADD CONSTRAINT ck_demand_answered CHECK (
          (answer IS NULL) = (answered_at IS NULL)
          AND (answer IS NULL) = (answered_by IS NULL)
          AND (answer IS NULL) = (answer_text IS NULL)
          AND (answer IS NOT NULL OR state IN ('POSTED', 'WITHDRAWN', 'LAPSED'))
        )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE demand
        DROP CONSTRAINT ck_demand_answered,
        DROP CONSTRAINT ck_demand_state,
        ADD CONSTRAINT ck_demand_state CHECK (state IN ('POSTED', 'ACCEPTED', 'REQUESTED', 'SERVED', 'DECLINED', 'WITHDRAWN')),
        ADD CONSTRAINT ck_demand_answered CHECK (
          (answer IS NULL) = (answered_at IS NULL)
          AND (answer IS NULL) = (answered_by IS NULL)
          AND (answer IS NULL) = (answer_text IS NULL)
          AND (answer IS NOT NULL OR state IN ('POSTED', 'WITHDRAWN'))
        )
    `);
  }
}
