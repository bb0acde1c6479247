import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was signed is not changed. */
export class CreateAgreementContentStandsOnceSigned1795477922260 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_content_stands_once_signed BEFORE UPDATE ON agreement_content FOR EACH ROW
      BEGIN
        IF (SELECT state FROM agreement WHERE id = OLD.agreement_id) <> 'DRAFT' OR NEW.agreement_id <> OLD.agreement_id OR NEW.content_group <> OLD.content_group THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-09 what was signed is not changed';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_content_stands_once_signed');
  }
}
