import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-04 and B-06: nothing is delivered that could not be approved with its resources as they stand now. */
export class CreateDeliveryOfLawfulSources1795866989981 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_delivery_of_lawful_sources BEFORE INSERT ON delivery FOR EACH ROW
      BEGIN
        DECLARE fault varchar(120);
        SET fault = source_fault(NEW.product_id);
        IF fault IS NOT NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = fault;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_delivery_of_lawful_sources');
  }
}
