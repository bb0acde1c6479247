import type { MigrationInterface, QueryRunner } from 'typeorm';

/** B-11: a review is given once, and by the body that owes it. */
export class CreateDataRequestReviewStands1795476700006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_data_request_review_stands BEFORE UPDATE ON data_request_review FOR EACH ROW
      BEGIN
        IF OLD.state <> 'PENDING' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-11 a review is given once';
        END IF;
        IF NEW.request_id <> OLD.request_id OR NEW.reviewer_id <> OLD.reviewer_id THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-11 a review keeps its request and its body';
        END IF;
        IF NOT EXISTS (
          SELECT 1 FROM decision WHERE decision.id = NEW.decision_id AND decision.actor_organisation_id = NEW.reviewer_id
        ) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-11 a review is given by the body that supplies the data';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_data_request_review_stands');
  }
}
