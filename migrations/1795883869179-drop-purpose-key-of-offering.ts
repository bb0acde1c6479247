import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-03: what is offered for industry may be offered on several plans. */
export class DropPurposeKeyOfOffering1795883869179 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE offering DROP INDEX uq_offering_purpose');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE offering ADD UNIQUE KEY uq_offering_purpose (product_id, purpose_class)
    `);
  }
}
