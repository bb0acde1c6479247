import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an enterprise asks the operator for. */
export class CreateDemand1795476700002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE demand (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        agreement_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        poster_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        posted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        posted_at datetime(3) NOT NULL,
        title varchar(200) NOT NULL,
        description varchar(2000) NOT NULL,
        field varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        state varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        answer varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        answer_text varchar(1000) NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        answered_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        answered_at datetime(3) NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        version int unsigned NOT NULL DEFAULT 1,
        PRIMARY KEY (id),
        UNIQUE KEY uq_demand_of_agreement (id, agreement_id),
        KEY ix_demand_agreement (agreement_id, state, id),
        KEY ix_demand_poster (poster_id, id),
        CONSTRAINT fk_demand_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_demand_poster FOREIGN KEY (poster_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_demand_posted_by FOREIGN KEY (posted_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_demand_product FOREIGN KEY (product_id) REFERENCES data_product (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_demand_answered_by FOREIGN KEY (answered_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_demand_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_demand_field CHECK (field IN ('MEDICAL_HEALTH', 'EDUCATION', 'FINANCIAL_SERVICES', 'TRANSPORT', 'GREEN_LOW_CARBON', 'CULTURE_TOURISM', 'GOVERNMENT_SERVICES', 'URBAN_GOVERNANCE', 'EMERGENCY_MANAGEMENT', 'SCIENCE_INNOVATION')),
        CONSTRAINT ck_demand_purpose_class CHECK (purpose_class IN ('PUBLIC_INTEREST', 'INDUSTRY')),
        CONSTRAINT ck_demand_state CHECK (state IN ('POSTED', 'ACCEPTED', 'REQUESTED', 'SERVED', 'DECLINED', 'WITHDRAWN')),
        CONSTRAINT ck_demand_answer CHECK (answer IN ('ACCEPT', 'EXISTING_PRODUCT', 'DECLINE')),
        CONSTRAINT ck_demand_answered CHECK (
          (answer IS NULL) = (answered_at IS NULL)
          AND (answer IS NULL) = (answered_by IS NULL)
          AND (answer IS NULL) = (answer_text IS NULL)
          AND (answer IS NOT NULL OR state IN ('POSTED', 'WITHDRAWN'))
        ),
        CONSTRAINT ck_demand_served_by_product CHECK ((state = 'SERVED') = (product_id IS NOT NULL))
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE demand');
  }
}
