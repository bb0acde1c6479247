import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An undecided data request lapses with its agreement. */
export class TightenDataRequestStates1795870381066 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_request
        DROP CONSTRAINT ck_data_request_state,
        ADD CONSTRAINT ck_data_request_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED'))
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE data_request
        DROP CONSTRAINT ck_data_request_state,
        ADD CONSTRAINT ck_data_request_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'PARTLY_APPROVED', 'REJECTED', 'WITHDRAWN'))
    `);
  }
}
