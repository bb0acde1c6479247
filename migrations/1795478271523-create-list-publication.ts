import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C-07: one published version of the list of an agreement, under the root of the hash tree over its items. */
export class CreateListPublication1795478271523 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE list_publication (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        item_count int unsigned NOT NULL,
        root_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        published_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        published_by_organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        published_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_list_publication_number (agreement_id, number),
        CONSTRAINT fk_list_publication_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_publication_person FOREIGN KEY (published_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_publication_organisation FOREIGN KEY (published_by_organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_list_publication_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_list_publication_root_hash CHECK (root_hash REGEXP '^[0-9a-f]{64}$')
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE list_publication');
  }
}
