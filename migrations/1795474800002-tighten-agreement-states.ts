import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which states there are, and that what is taken fits the state. */
export class TightenAgreementStates1795474800002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        ADD CONSTRAINT ck_agreement_state CHECK (state IN ('DRAFT', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')),
        ADD CONSTRAINT ck_agreement_term CHECK (
          (state = 'DRAFT' AND signed_on IS NULL AND starts_on IS NULL AND ends_on IS NULL)
          OR (signed_on IS NOT NULL AND starts_on IS NOT NULL AND ends_on IS NOT NULL AND starts_on >= signed_on AND ends_on > starts_on)
        ),
        ADD CONSTRAINT ck_agreement_takes CHECK (
          (state = 'ACTIVE' AND takes_orders = 1 AND takes_deliveries = 1)
          OR state = 'SUSPENDED'
          OR (state NOT IN ('ACTIVE', 'SUSPENDED') AND takes_orders = 0 AND takes_deliveries = 0)
        )
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        DROP CONSTRAINT ck_agreement_takes,
        DROP CONSTRAINT ck_agreement_term,
        DROP CONSTRAINT ck_agreement_state
    `);
  }
}
