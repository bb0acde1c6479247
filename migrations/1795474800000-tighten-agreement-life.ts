import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement is drawn up before it is signed, and a suspension says what it stops. */
export class TightenAgreementLife1795474800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        DROP CONSTRAINT ck_agreement_state,
        DROP CONSTRAINT ck_agreement_term,
        MODIFY signed_on date NULL,
        MODIFY starts_on date NULL,
        MODIFY ends_on date NULL,
        ADD COLUMN takes_orders tinyint(1) NOT NULL DEFAULT 0 AFTER has_redevelopment_ban,
        ADD COLUMN takes_deliveries tinyint(1) NOT NULL DEFAULT 0 AFTER takes_orders
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        DROP COLUMN takes_deliveries,
        DROP COLUMN takes_orders,
        MODIFY ends_on date NOT NULL,
        MODIFY starts_on date NOT NULL,
        MODIFY signed_on date NOT NULL,
        ADD CONSTRAINT ck_agreement_term CHECK (starts_on >= signed_on AND ends_on > starts_on),
        ADD CONSTRAINT ck_agreement_state CHECK (state IN ('ACTIVE', 'SUSPENDED', 'TERMINATED'))
    `);
  }
}
