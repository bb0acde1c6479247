import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-04, E-01 and E-33: a guided price is revoked by a competent pricing office, from a day on which it would be in force. */
export class CreateGuidedPriceRevocationLawful1795881119031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_revocation_lawful BEFORE INSERT ON guided_price_revocation FOR EACH ROW
      BEGIN
        DECLARE begins date;
        DECLARE superseded_from date;
        DECLARE held char(40) CHARACTER SET ascii COLLATE ascii_bin;
        IF NOT EXISTS (SELECT 1 FROM organisation WHERE id = NEW.revoked_by_organisation_id AND kind = 'PRICING_OFFICE') THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-04 only the pricing office revokes guided prices';
        END IF;
        IF NOT is_competent(NEW.competence_id, NEW.revoked_by_organisation_id, DATE(NEW.revoked_at + INTERVAL 8 HOUR)) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 a guided price is revoked under a competence in force';
        END IF;
        SELECT offering.id INTO held FROM offering WHERE offering.id = (SELECT price.offering_id FROM guided_price price WHERE price.id = NEW.guided_price_id) FOR UPDATE;
        SET begins = (SELECT effective_from FROM guided_price WHERE id = NEW.guided_price_id AND basis = 'GUIDED');
        SET superseded_from = (SELECT effective_from FROM guided_price WHERE supersedes_id = NEW.guided_price_id);
        IF NOT COALESCE(NEW.effective_from >= begins, FALSE) OR NEW.effective_from < DATE(NEW.revoked_at + INTERVAL 8 HOUR) OR NEW.effective_from >= superseded_from THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 a guided price is revoked from a day on which it is in force';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_revocation_lawful');
  }
}
