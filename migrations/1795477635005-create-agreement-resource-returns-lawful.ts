import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A-17, B-02 and B-03 again: what left a scope comes back only as it would enter. */
export class CreateAgreementResourceReturnsLawful1795477635005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_resource_returns_lawful BEFORE UPDATE ON agreement_resource FOR EACH ROW
      BEGIN
        IF NEW.agreement_id <> OLD.agreement_id OR NEW.resource_id <> OLD.resource_id THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A place in a scope keeps its agreement and its resource';
        END IF;
        IF NEW.removed_at IS NULL AND EXISTS (SELECT 1 FROM data_resource resource WHERE resource.id = NEW.resource_id AND resource.use_bar IS NOT NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-17 barred data enters no scope';
        END IF;
        IF NEW.removed_at IS NULL AND EXISTS (SELECT 1 FROM data_resource resource WHERE resource.id = NEW.resource_id AND resource.grade IS NULL) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-02 ungraded data enters no scope';
        END IF;
        IF NEW.removed_at IS NULL AND EXISTS (SELECT 1 FROM data_resource resource WHERE resource.id = NEW.resource_id AND resource.grade = 'CORE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'B-03 core data enters no scope';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_resource_returns_lawful');
  }
}
