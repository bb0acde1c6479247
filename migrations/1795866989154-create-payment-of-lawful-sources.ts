import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-04 and B-06: nothing is paid for that could not be approved with its resources as they stand now. */
export class CreatePaymentOfLawfulSources1795866989154 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_payment_of_lawful_sources BEFORE INSERT ON payment FOR EACH ROW
      BEGIN
        DECLARE fault varchar(120);
        SET fault = source_fault((SELECT data_order.product_id FROM data_order WHERE data_order.id = NEW.order_id));
        IF fault IS NOT NULL THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = fault;
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_payment_of_lawful_sources');
  }
}
