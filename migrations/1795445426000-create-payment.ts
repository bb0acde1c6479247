import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A bank transfer confirmed against one order. */
export class CreatePayment1795445426000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE payment (
        id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        order_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        amount decimal(18,2) NOT NULL,
        operator_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        bank_reference varchar(100) NOT NULL,
        paid_on date NOT NULL,
        confirmed_by char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        confirmed_at datetime(3) NOT NULL,
        decision_id char(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_payment_order (order_id),
        UNIQUE KEY uq_payment_bank_reference (operator_id, bank_reference),
        CONSTRAINT fk_payment_operator FOREIGN KEY (operator_id) REFERENCES organisation (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_payment_order FOREIGN KEY (order_id) REFERENCES data_order (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_payment_person FOREIGN KEY (confirmed_by) REFERENCES person (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT fk_payment_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
        CONSTRAINT ck_payment_not_negative CHECK (amount >= 0)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE payment');
  }
}
