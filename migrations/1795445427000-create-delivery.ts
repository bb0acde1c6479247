import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fact on which the redevelopment ban turns: this product reached this buyer. */
export class CreateDelivery1795445427000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE delivery (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        product_revision int unsigned NOT NULL,
        recipient_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        delivery_mode varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        access_note varchar(500) NOT NULL,
        delivered_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        delivered_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_delivery_order (order_id),
        KEY ix_delivery_product (product_id, id),
        CONSTRAINT fk_delivery_order FOREIGN KEY (order_id, product_id) REFERENCES data_order (id, product_id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_delivery_recipient FOREIGN KEY (recipient_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_delivery_person FOREIGN KEY (delivered_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_delivery_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE delivery');
  }
}
