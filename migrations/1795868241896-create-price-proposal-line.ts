import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E-15: one proposed ceiling with its basis. So often sold as forecast, it brings in no more than its share of the maximum. */
export class CreatePriceProposalLine1795868241896 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE price_proposal_line (
        proposal_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        purpose_class varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        maximum decimal(18,2) NOT NULL,
        data_weight decimal(7,4) NOT NULL,
        computing_weight decimal(7,4) NOT NULL,
        storage_weight decimal(7,4) NOT NULL,
        labour_weight decimal(7,4) NOT NULL,
        weight decimal(7,4) NOT NULL,
        basis_note varchar(500) NOT NULL,
        forecast_volume int unsigned NOT NULL,
        places int unsigned NOT NULL,
        ceiling decimal(20,6) NOT NULL,
        PRIMARY KEY (proposal_id, offering_id),
        CONSTRAINT fk_price_proposal_line_proposal FOREIGN KEY (proposal_id, maximum) REFERENCES price_proposal (id, maximum) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_price_proposal_line_offering FOREIGN KEY (offering_id, purpose_class) REFERENCES offering (id, purpose_class) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_price_proposal_line_industry_only CHECK (purpose_class = 'INDUSTRY'),
        CONSTRAINT ck_price_proposal_line_weight CHECK (weight = data_weight + computing_weight + storage_weight + labour_weight AND weight > 0 AND data_weight >= 0 AND computing_weight >= 0 AND storage_weight >= 0 AND labour_weight >= 0),
        CONSTRAINT ck_price_proposal_line_forecast CHECK (forecast_volume > 0),
        CONSTRAINT ck_price_proposal_line_rounded_down CHECK (places <= 6 AND ceiling >= 0 AND ceiling = ROUND(ceiling, places)),
        CONSTRAINT ck_price_proposal_line_within_share CHECK (ceiling * forecast_volume * 100 <= weight * maximum)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE price_proposal_line');
  }
}
