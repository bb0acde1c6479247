import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type { DeliveryMode } from '../../../policy/vocabulary';

/** The fact on which the redevelopment ban turns: this product reached this buyer. */
@Entity('delivery')
@Unique('uq_delivery_order', ['orderId'])
@Index('ix_delivery_product', ['productId', 'id'])
@ForeignKey('data_order', ['orderId', 'productId'], ['id', 'productId'], { name: 'fk_delivery_order' })
export class DeliveryEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  orderId!: string;

  @IdColumn()
  productId!: string;

  @CountColumn()
  productRevision!: number;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_delivery_recipient' })
  recipientId!: string;

  @CodeColumn()
  deliveryMode!: DeliveryMode;

  /** How the buyer reaches what was delivered; never the data itself, never a secret. */
  @TextColumn(500)
  accessNote!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_delivery_person' })
  deliveredBy!: string;

  @InstantColumn()
  deliveredAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_delivery_decision' })
  decisionId!: string;
}
