import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which person acts for which organisation in which role. Duties that must stay apart share a group, and a person holds one of a group. */
export class CreateMembership1795445406000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE membership (
        person_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        organisation_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        role varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        duty_group varchar(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        granted_by char(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
        granted_at datetime(3) NOT NULL,
        PRIMARY KEY (person_id, organisation_id, role),
        UNIQUE KEY uq_membership_duty (person_id, organisation_id, duty_group),
        KEY ix_membership_organisation (organisation_id, person_id),
        CONSTRAINT fk_membership_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_membership_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_membership_role CHECK (role IN ('ORGANISATION_ADMIN', 'AGENCY_REVIEWER', 'AGENCY_RULING', 'OPERATOR_PRODUCT', 'OPERATOR_FINANCE', 'OPERATOR_SECURITY', 'PRICING_OFFICER', 'DEPARTMENT_OFFICER', 'BUYER', 'AUDITOR', 'REGULATOR')),
        CONSTRAINT ck_membership_duty_group CHECK (duty_group <=> CASE WHEN role IN ('AGENCY_REVIEWER', 'AGENCY_RULING') THEN 'AGENCY' WHEN role IN ('OPERATOR_PRODUCT', 'OPERATOR_FINANCE', 'OPERATOR_SECURITY') THEN 'OPERATOR' ELSE NULL END)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE membership');
  }
}
