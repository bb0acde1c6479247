import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-05: the result of one review of one item, with its document. A later review of its kind has the next number. */
export class CreateListItemReview1795478267594 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE list_item_review (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        item_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        result varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        opinion varchar(2000) NOT NULL,
        document_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewed_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reviewed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_list_item_review_number (item_id, kind, number),
        CONSTRAINT fk_list_item_review_item FOREIGN KEY (item_id) REFERENCES product_list_item (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_item_review_reviewer FOREIGN KEY (reviewed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_item_review_reviewer_organisation FOREIGN KEY (reviewed_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_item_review_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_list_item_review_kind CHECK (kind IN ('SECURITY', 'COMPLIANCE', 'ASSOCIATION_RISK')),
        CONSTRAINT ck_list_item_review_result CHECK (result IN ('PASSED', 'FAILED')),
        CONSTRAINT ck_list_item_review_document_hash CHECK (document_hash REGEXP '^[0-9a-f]{64}$')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE list_item_review');
  }
}
