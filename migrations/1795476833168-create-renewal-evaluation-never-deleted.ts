import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a renewal was decided on stands in the record for ever. */
export class CreateRenewalEvaluationNeverDeleted1795476833168 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_renewal_evaluation_never_deleted BEFORE DELETE ON renewal_evaluation FOR EACH ROW
      BEGIN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'renewal_evaluation rows are never deleted';
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_renewal_evaluation_never_deleted');
  }
}
