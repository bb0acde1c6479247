import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The free use that an order applies for. */
export class CreateFreeUse1795869797169 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use (
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        buyer_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agency_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_number int unsigned NOT NULL,
        form_checked_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        refused_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        refused_on date NULL,
        refusal_reason varchar(500) NULL,
        appealed_at datetime(3) NULL,
        appealed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        appeal_reason varchar(1000) NULL,
        suspended_at datetime(3) NULL,
        suspension_reason varchar(500) NULL,
        stopped_at datetime(3) NULL,
        case_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        regularised_by_order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (order_id),
        KEY ix_free_use_buyer (buyer_id, order_id),
        KEY ix_free_use_operator (operator_id, order_id),
        KEY ix_free_use_agency (agency_id, order_id),
        KEY ix_free_use_state (state, order_id),
        KEY ix_free_use_offering (offering_id, order_id),
        CONSTRAINT fk_free_use_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_buyer FOREIGN KEY (buyer_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_agency FOREIGN KEY (agency_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_offering FOREIGN KEY (offering_id) REFERENCES offering (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_form_checked_by FOREIGN KEY (form_checked_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_refused_by FOREIGN KEY (refused_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_appealed_by FOREIGN KEY (appealed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_case FOREIGN KEY (case_id) REFERENCES supervision_case (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_regularised_by FOREIGN KEY (regularised_by_order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_use_state CHECK (state IN ('FORM_CHECK', 'RETURNED', 'PURPOSE_CHECK', 'REFUSED', 'APPEALED', 'GRANTED', 'REJECTED')),
        CONSTRAINT ck_free_use_refused CHECK (state NOT IN ('REFUSED', 'APPEALED', 'REJECTED') OR (refused_by IS NOT NULL AND refused_on IS NOT NULL AND refusal_reason IS NOT NULL)),
        CONSTRAINT ck_free_use_appealed CHECK (state <> 'APPEALED' OR (appealed_at IS NOT NULL AND appealed_by IS NOT NULL AND appeal_reason IS NOT NULL)),
        CONSTRAINT ck_free_use_suspended CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL)),
        CONSTRAINT ck_free_use_stopped_by_case CHECK (stopped_at IS NULL OR case_id IS NOT NULL),
        CONSTRAINT ck_free_use_stops_only_grants CHECK (state = 'GRANTED' OR (suspended_at IS NULL AND stopped_at IS NULL)),
        CONSTRAINT ck_free_use_regularised_stays_stopped CHECK (regularised_by_order_id IS NULL OR stopped_at IS NOT NULL)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use');
  }
}
