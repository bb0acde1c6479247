import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the operator says of the form of one version of an application. */
export class CreateFreeUseFormCheck1795869797171 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use_form_check (
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        content_number int unsigned NOT NULL,
        result varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        gaps mediumtext NOT NULL,
        checked_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        checked_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (order_id, content_number),
        CONSTRAINT fk_free_use_form_check_content FOREIGN KEY (order_id, content_number) REFERENCES free_use_content (order_id, number) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_form_check_person FOREIGN KEY (checked_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_form_check_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_use_form_check_result CHECK (result IN ('PASSED', 'RETURNED')),
        CONSTRAINT ck_free_use_form_check_json CHECK (JSON_VALID(gaps)),
        CONSTRAINT ck_free_use_form_check_gaps_of_returned CHECK ((result = 'PASSED') = (gaps = '[]'))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use_form_check');
  }
}
