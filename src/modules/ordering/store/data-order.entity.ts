import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  AmountColumn,
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
  UnitPriceColumn,
  UnitsColumn,
} from '../../../platform/persistence/columns';
import type { RefusalCode } from '../../../policy';
import type {
  ChargeUnit,
  FreeUseBasis,
  OrderState,
  PurposeClass,
  TaxBasis,
  UseIntent,
} from '../../../policy/vocabulary';

/** One order: one buyer, one product, one scenario, one purpose, at the price of that day. */
@Entity('data_order')
@Index('ix_data_order_buyer', ['buyerId', 'id'])
@Index('ix_data_order_operator', ['operatorId', 'id'])
@Index('ix_data_order_product', ['productId', 'state'])
@Index('ix_data_order_state', ['state', 'id'])
@Index('ix_data_order_counted', ['buyerId', 'offeringId', 'placedOn', 'quantity'])
@Unique('uq_data_order_identity', ['id', 'productId'])
@ForeignKey('product_list_item', ['approvedItemId', 'productId'], ['id', 'productId'], {
  name: 'fk_data_order_item',
})
@ForeignKey('offering', ['offeringId', 'productId', 'purposeClass'], ['id', 'productId', 'purposeClass'], {
  name: 'fk_data_order_offering',
})
@ForeignKey('product_scenario', ['scenarioId', 'productId'], ['id', 'productId'], {
  name: 'fk_data_order_scenario',
})
@ForeignKey('tariff', ['tariffId', 'offeringId', 'unitPrice'], ['id', 'offeringId', 'unitPrice'], {
  name: 'fk_data_order_tariff',
})
@ForeignKey('guided_price', ['guidedPriceId', 'offeringId', 'ceiling'], ['id', 'offeringId', 'ceiling'], {
  name: 'fk_data_order_guided_price',
})
export class DataOrderEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_data_order_buyer' })
  buyerId!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_data_order_placed_by' })
  placedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_data_order_operator' })
  operatorId!: string;

  @IdColumn()
  productId!: string;

  @CountColumn()
  productRevision!: number;

  @IdColumn()
  approvedItemId!: string;

  @IdColumn()
  offeringId!: string;

  @IdColumn()
  scenarioId!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  useIntent!: UseIntent;

  @CodeColumn()
  chargeUnit!: ChargeUnit;

  @CountColumn()
  quantity!: number;

  /** What every unit costs; null where units cost differently, which the lines of the order tell. */
  @UnitPriceColumn({ nullable: true })
  unitPrice!: string | null;

  /** The class of the buyer on that day; null for free use. */
  @CodeColumn({ nullable: true })
  customerClass!: string | null;

  /** How many fields each unit compares; null for free use. */
  @UnitsColumn({ nullable: true })
  comparedFields!: number | null;

  @AmountColumn()
  total!: string;

  @CodeColumn({ nullable: true })
  taxBasis!: TaxBasis | null;

  @IdColumn({ nullable: true })
  tariffId!: string | null;

  @IdColumn({ nullable: true })
  guidedPriceId!: string | null;

  @UnitPriceColumn({ nullable: true })
  ceiling!: string | null;

  @HashColumn()
  quoteHash!: string;

  @TextColumn(2000, { nullable: true })
  purposeStatement!: string | null;

  @CodeColumn({ nullable: true })
  freeUseBasis!: FreeUseBasis | null;

  @TextColumn(200, { nullable: true })
  basisReference!: string | null;

  @FlagColumn({ nullable: true })
  securityCommitment!: boolean | null;

  @LegalDateColumn({ nullable: true })
  useFrom!: string | null;

  @LegalDateColumn({ nullable: true })
  useTo!: string | null;

  @CodeColumn()
  state!: OrderState;

  @InstantColumn()
  placedAt!: Date;

  @LegalDateColumn()
  placedOn!: string;

  /** The decision that admitted the order. */
  @IdColumn()
  @ForeignKey('decision', { name: 'fk_data_order_decision' })
  decisionId!: string;

  /** Who decided the free use; null for industry and while undecided. */
  @IdColumn({ nullable: true })
  @ForeignKey('person', { name: 'fk_data_order_decided_by' })
  decidedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @TextColumn(500, { nullable: true })
  decisionReason!: string | null;

  @CountColumn({ nullable: true })
  grantedQuota!: number | null;

  @LegalDateColumn({ nullable: true })
  grantedUntil!: string | null;

  /** Since when its next step, or the use of what was delivered, is stopped; null while nothing stands against it. */
  @InstantColumn({ nullable: true })
  heldAt!: Date | null;

  /** Why it is held: the refusal that its next step would get. */
  @CodeColumn({ nullable: true })
  holdCode!: RefusalCode | null;

  @JsonTextColumn({ nullable: true })
  holdParams!: Record<string, string | number> | null;

  @CountColumn({ default: 1 })
  version!: number;
}
