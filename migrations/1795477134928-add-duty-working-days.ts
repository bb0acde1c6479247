import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many working days a duty was given, so that its day can be counted anew once the holidays are published. */
export class AddDutyWorkingDays1795477134928 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE duty
        ADD COLUMN working_days int unsigned NULL AFTER is_provisional,
        ADD KEY ix_duty_provisional (is_provisional, state, id),
        ADD CONSTRAINT ck_duty_provisional_counted CHECK (is_provisional = 0 OR working_days IS NOT NULL)
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE duty
        DROP CONSTRAINT ck_duty_provisional_counted,
        DROP KEY ix_duty_provisional,
        DROP COLUMN working_days
    `);
  }
}
