import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guided price says which one it supersedes and why, and under which competence it was issued. */
export class AddSuccessionToGuidedPrice1795881116435 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        ADD COLUMN supersedes_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER effective_from,
        ADD COLUMN reason varchar(500) NULL AFTER supersedes_id,
        ADD COLUMN competence_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER reason
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE guided_price
        DROP COLUMN competence_id,
        DROP COLUMN reason,
        DROP COLUMN supersedes_id
    `);
  }
}
