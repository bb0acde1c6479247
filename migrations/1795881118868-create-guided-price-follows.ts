import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-33 and E-01: one guided price of an offering after the other, each issued or superseding by an act of a competent office, so that at most one is in force on any date. */
export class CreateGuidedPriceFollows1795881118868 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TRIGGER tr_guided_price_follows BEFORE INSERT ON guided_price FOR EACH ROW
      BEGIN
        DECLARE latest char(40) CHARACTER SET ascii COLLATE ascii_bin;
        DECLARE latest_from date;
        DECLARE revoked_from date;
        DECLARE held char(40) CHARACTER SET ascii COLLATE ascii_bin;
        IF NEW.basis = 'GUIDED' AND NOT is_competent(NEW.competence_id, NEW.issued_by_organisation_id, DATE(NEW.issued_at + INTERVAL 8 HOUR)) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-01 a guided price is issued under a competence in force';
        END IF;
        SELECT offering.id INTO held FROM offering WHERE offering.id = NEW.offering_id FOR UPDATE;
        SET latest_from = (SELECT MAX(effective_from) FROM guided_price WHERE offering_id = NEW.offering_id);
        SET latest = (SELECT id FROM guided_price WHERE offering_id = NEW.offering_id AND basis = 'GUIDED' ORDER BY effective_from DESC LIMIT 1);
        SET revoked_from = (SELECT effective_from FROM guided_price_revocation WHERE guided_price_id = latest);
        IF NEW.basis = 'GUIDED' AND latest_from >= NEW.effective_from THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 a guided price begins after the latest one';
        END IF;
        IF NEW.basis = 'GUIDED' AND NEW.supersedes_id IS NULL AND latest IS NOT NULL AND NOT COALESCE(revoked_from <= NEW.effective_from, FALSE) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 a guided price in force is superseded and not issued over';
        END IF;
        IF NEW.supersedes_id IS NOT NULL AND (revoked_from IS NOT NULL OR NOT NEW.supersedes_id <=> latest) THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'E-33 only the latest guided price is superseded';
        END IF;
      END
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tr_guided_price_follows');
  }
}
