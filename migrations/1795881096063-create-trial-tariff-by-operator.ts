import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-18: the operator of the product hands a trial tariff in, one at a time for an offering. */
export class CreateTrialTariffByOperator1795881096063 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_trial_tariff_by_operator BEFORE INSERT ON trial_tariff FOR EACH ROW
      BEGIN
        IF NEW.state <> 'SUBMITTED' OR NOT EXISTS (
          SELECT 1 FROM offering JOIN data_product product ON product.id = offering.product_id
          WHERE offering.id = NEW.offering_id AND product.agreement_id = NEW.agreement_id AND product.operator_id = NEW.submitted_by_organisation_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-18 the operator of the product hands a trial tariff in';
        END IF;
        IF EXISTS (SELECT 1 FROM trial_tariff waiting WHERE waiting.offering_id = NEW.offering_id AND waiting.state = 'SUBMITTED') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-18 one trial tariff of an offering waits at a time';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_trial_tariff_by_operator');
  }
}
