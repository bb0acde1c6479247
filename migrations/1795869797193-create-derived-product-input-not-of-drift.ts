import type { MigrationInterface, QueryRunner } from 'typeorm';

/** G-13: nothing is built on what was found to descend from a free grant. */
export class CreateDerivedProductInputNotOfDrift1795869797193 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_derived_product_input_not_of_drift BEFORE INSERT ON derived_product_input FOR EACH ROW
      BEGIN
        IF EXISTS (
          SELECT 1 FROM supervision_case matter
          WHERE matter.kind = 'PURPOSE_DRIFT' AND matter.subject_id = NEW.base_derived_product_id
            AND (matter.state <> 'RULED' OR matter.ruling = 'STOP')
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'G-13 nothing is built on what descends from a free grant';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_derived_product_input_not_of_drift');
  }
}
