import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One item of a list: one revision of one product, decided by the implementing agency. */
export class CreateProductListItem1795445415000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE product_list_item (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        list_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_revision int unsigned NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        submitted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        decided_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        decided_at datetime(3) NULL,
        reason varchar(500) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_product_list_item_revision (product_id, product_revision),
        KEY ix_product_list_item_list (list_id, id),
        UNIQUE KEY uq_product_list_item_of_product (id, product_id),
        CONSTRAINT fk_product_list_item_list FOREIGN KEY (list_id) REFERENCES product_list (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_item_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_item_submitter FOREIGN KEY (submitted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_item_decider FOREIGN KEY (decided_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_item_decider_organisation FOREIGN KEY (decided_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_product_list_item_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_product_list_item_state CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
        CONSTRAINT ck_product_list_item_four_eyes CHECK (decided_by IS NULL OR decided_by <> submitted_by),
        CONSTRAINT ck_product_list_item_decided_by_someone CHECK (state = 'SUBMITTED' OR (decided_by IS NOT NULL AND decided_by_organisation_id IS NOT NULL AND decided_at IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE product_list_item');
  }
}
