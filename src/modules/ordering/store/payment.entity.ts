import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  AmountColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';

/** A bank transfer confirmed against one order. */
@Entity('payment')
@Unique('uq_payment_order', ['orderId'])
@Unique('uq_payment_bank_reference', ['operatorId', 'bankReference'])
@Index('ix_payment_booked', ['operatorId', 'confirmedAt', 'orderId', 'amount'])
export class PaymentEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('data_order', { name: 'fk_payment_order' })
  orderId!: string;

  @AmountColumn()
  amount!: string;

  /** Whose account the money reached: references of two banks may agree. */
  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_payment_operator' })
  operatorId!: string;

  @TextColumn(100)
  bankReference!: string;

  @LegalDateColumn()
  paidOn!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_payment_person' })
  confirmedBy!: string;

  @InstantColumn()
  confirmedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_payment_decision' })
  decisionId!: string;
}
