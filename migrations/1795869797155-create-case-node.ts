import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One link of the chain that a case rests on. */
export class CreateCaseNode1795869797155 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE case_node (
        case_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        position int unsigned NOT NULL,
        node_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        label varchar(200) NOT NULL,
        PRIMARY KEY (case_id, position),
        CONSTRAINT fk_case_node_case FOREIGN KEY (case_id) REFERENCES supervision_case (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE case_node');
  }
}
