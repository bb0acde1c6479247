import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One order: one buyer, one product, one scenario, one purpose, at the price of that day. */
export class CreateDataOrder1795445425000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE data_order (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        buyer_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        placed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_revision int unsigned NOT NULL,
        approved_item_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        scenario_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        use_intent varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        charge_unit varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        quantity int unsigned NOT NULL,
        unit_price decimal(20,6) NOT NULL,
        total decimal(18,2) NOT NULL,
        tax_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        tariff_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        guided_price_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        ceiling decimal(20,6) NULL,
        quote_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_statement varchar(2000) NULL,
        free_use_basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        basis_reference varchar(200) NULL,
        security_commitment tinyint(1) NULL,
        use_from date NULL,
        use_to date NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        placed_at datetime(3) NOT NULL,
        placed_on date NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        decision_reason varchar(500) NULL,
        granted_quota int unsigned NULL,
        granted_until date NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        KEY ix_data_order_buyer (buyer_id, id),
        KEY ix_data_order_operator (operator_id, id),
        KEY ix_data_order_product (product_id, state),
        KEY ix_data_order_state (state, id),
        UNIQUE KEY uq_data_order_identity (id, product_id),
        CONSTRAINT fk_data_order_buyer FOREIGN KEY (buyer_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_placed_by FOREIGN KEY (placed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_item FOREIGN KEY (approved_item_id, product_id) REFERENCES product_list_item (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_offering FOREIGN KEY (offering_id, product_id, purpose_class) REFERENCES offering (id, product_id, purpose_class) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_scenario FOREIGN KEY (scenario_id, product_id) REFERENCES product_scenario (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_tariff FOREIGN KEY (tariff_id, offering_id, unit_price) REFERENCES tariff (id, offering_id, unit_price) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_guided_price FOREIGN KEY (guided_price_id, offering_id, ceiling) REFERENCES guided_price (id, offering_id, ceiling) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_data_order_decided_by FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_data_order_state CHECK (state IN ('AWAITING_PAYMENT', 'AWAITING_DECISION', 'APPROVED', 'PAID', 'DELIVERED', 'REJECTED')),
        CONSTRAINT ck_data_order_intent CHECK (use_intent IN ('INTERNAL_USE', 'REDEVELOPMENT')),
        CONSTRAINT ck_data_order_quantity CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT ck_data_order_free_is_free CHECK (purpose_class <> 'PUBLIC_INTEREST' OR (unit_price = 0 AND total = 0 AND tariff_id IS NULL AND guided_price_id IS NULL)),
        CONSTRAINT ck_data_order_charged_has_tariff CHECK (purpose_class <> 'INDUSTRY' OR (tariff_id IS NOT NULL AND guided_price_id IS NOT NULL AND ceiling IS NOT NULL AND tax_basis IS NOT NULL)),
        CONSTRAINT ck_data_order_within_ceiling CHECK (ceiling IS NULL OR unit_price <= ceiling),
        CONSTRAINT ck_data_order_total CHECK (total = ROUND(unit_price * quantity, 2)),
        CONSTRAINT ck_data_order_free_application CHECK (purpose_class <> 'PUBLIC_INTEREST' OR (purpose_statement IS NOT NULL AND free_use_basis IS NOT NULL AND basis_reference IS NOT NULL AND security_commitment = 1 AND use_from IS NOT NULL AND use_to >= use_from)),
        CONSTRAINT ck_data_order_free_never_redeveloped CHECK (purpose_class <> 'PUBLIC_INTEREST' OR use_intent = 'INTERNAL_USE'),
        CONSTRAINT ck_data_order_four_eyes CHECK (decided_by IS NULL OR decided_by <> placed_by),
        CONSTRAINT ck_data_order_grant_is_limited CHECK (purpose_class <> 'PUBLIC_INTEREST' OR state NOT IN ('APPROVED', 'DELIVERED') OR (decided_by IS NOT NULL AND granted_quota IS NOT NULL AND granted_until IS NOT NULL)),
        CONSTRAINT ck_data_order_state_fits_purpose CHECK ((purpose_class = 'INDUSTRY' AND state IN ('AWAITING_PAYMENT', 'PAID', 'DELIVERED')) OR (purpose_class = 'PUBLIC_INTEREST' AND state IN ('AWAITING_DECISION', 'APPROVED', 'REJECTED', 'DELIVERED')))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE data_order');
  }
}
