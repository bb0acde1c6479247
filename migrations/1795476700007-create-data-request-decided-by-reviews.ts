import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-11: no request is approved while a review is missing. */
export class CreateDataRequestDecidedByReviews1795476700007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_request_decided_by_reviews BEFORE UPDATE ON data_request FOR EACH ROW
      BEGIN
        IF NEW.state IN ('APPROVED', 'PARTLY_APPROVED') AND OLD.state <> NEW.state AND (
          EXISTS (SELECT 1 FROM data_request_review review WHERE review.request_id = NEW.id AND review.state = 'PENDING')
          OR NOT EXISTS (SELECT 1 FROM data_request_review review WHERE review.request_id = NEW.id AND review.state = 'APPROVED')
          OR (NEW.state = 'APPROVED' AND EXISTS (SELECT 1 FROM data_request_review review WHERE review.request_id = NEW.id AND review.state = 'REJECTED'))
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-11 a request is approved by those who supply the data';
        END IF;
        IF NEW.state <> OLD.state AND OLD.state <> 'SUBMITTED' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A decided request stays decided';
        END IF;
        IF NOT (
          NEW.agreement_id <=> OLD.agreement_id AND NEW.scenario_id <=> OLD.scenario_id AND NEW.demand_id <=> OLD.demand_id
          AND NEW.origin <=> OLD.origin AND NEW.purpose <=> OLD.purpose AND NEW.wanted_data <=> OLD.wanted_data
          AND NEW.submitted_by <=> OLD.submitted_by AND NEW.submitted_at <=> OLD.submitted_at
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A request keeps what it asks for';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_request_decided_by_reviews');
  }
}
