import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what was signed is not changed. */
export class CreateAgreementContentStaysOnceSigned1795477922261 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_agreement_content_stays_once_signed BEFORE DELETE ON agreement_content FOR EACH ROW
      BEGIN
        IF (SELECT state FROM agreement WHERE id = OLD.agreement_id) <> 'DRAFT' THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A-09 what was signed is not changed';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_agreement_content_stays_once_signed');
  }
}
