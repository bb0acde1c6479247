import { Entity, ForeignKey } from 'typeorm';
import { PrimaryIdColumn } from '../../../platform/persistence/columns';

/** Held by whoever orders where earlier units decide the price, so that two orders of one buyer do not take the same place in the bands. */
@Entity('order_turn')
export class OrderTurnEntity {
  @PrimaryIdColumn()
  @ForeignKey('organisation', { name: 'fk_order_turn_buyer' })
  buyerId!: string;

  @PrimaryIdColumn()
  @ForeignKey('offering', { name: 'fk_order_turn_offering' })
  offeringId!: string;
}
