import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One version of what an applicant for free use handed in. */
export class CreateFreeUseContent1795869797170 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE free_use_content (
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        number int unsigned NOT NULL,
        purpose_statement varchar(2000) NOT NULL,
        basis varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        basis_reference varchar(200) NOT NULL,
        documents mediumtext NOT NULL,
        quantity int unsigned NOT NULL,
        security_commitment tinyint(1) NOT NULL,
        no_onward_supply tinyint(1) NOT NULL,
        use_from date NOT NULL,
        use_to date NOT NULL,
        conditions mediumtext NOT NULL,
        handed_in_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        handed_in_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (order_id, number),
        CONSTRAINT fk_free_use_content_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_content_person FOREIGN KEY (handed_in_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_free_use_content_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_free_use_content_basis CHECK (basis IN ('STATUTORY_DUTY', 'COMMISSION', 'PROJECT_APPROVAL', 'WELFARE_REGISTRATION')),
        CONSTRAINT ck_free_use_content_period CHECK (use_to >= use_from),
        CONSTRAINT ck_free_use_content_committed CHECK (security_commitment = 1),
        CONSTRAINT ck_free_use_content_quantity CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT ck_free_use_content_json CHECK (JSON_VALID(documents) AND JSON_VALID(conditions))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE free_use_content');
  }
}
