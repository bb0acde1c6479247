import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Held by whoever orders where earlier units of the same buyer decide the price. */
export class CreateOrderTurn1795871415549 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_turn (
        buyer_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        offering_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (buyer_id, offering_id),
        CONSTRAINT fk_order_turn_buyer FOREIGN KEY (buyer_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_order_turn_offering FOREIGN KEY (offering_id) REFERENCES offering (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE order_turn
    `);
  }
}
