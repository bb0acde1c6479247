import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  PrimaryIdColumn,
  ReadableCodeColumn,
  TextColumn,
} from '../../../platform/persistence/columns';
import type {
  DataGrade,
  DeliveryMode,
  ProductField,
  ProductState,
  RunningOrders,
} from '../../../policy/vocabulary';

/** A first-level product of the operator. On sale only while an approved list item stands behind it. */
@Entity('data_product')
@Unique('uq_data_product_code', ['productCode'])
@Index('ix_data_product_public', ['state', 'id'])
@Index('ix_data_product_state_code', ['state', 'productCode'])
@Index('ix_data_product_field', ['state', 'field', 'id'])
@Index('ix_data_product_operator', ['operatorId', 'id'])
@ForeignKey('product_list_item', ['approvedItemId', 'id'], ['id', 'productId'], {
  name: 'fk_data_product_approved_item',
})
export class DataProductEntity {
  @PrimaryIdColumn()
  id!: string;

  @ReadableCodeColumn()
  productCode!: string;

  @IdColumn()
  @ForeignKey('agreement', { name: 'fk_data_product_agreement' })
  agreementId!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_data_product_operator' })
  operatorId!: string;

  @TextColumn(200)
  title!: string;

  @TextColumn(2000)
  summary!: string;

  @CodeColumn()
  field!: ProductField;

  @CodeColumn()
  deliveryMode!: DeliveryMode;

  @CodeColumn()
  grade!: DataGrade;

  @FlagColumn()
  containsPersonalInformation!: boolean;

  @TextColumn(500)
  technicalStandard!: string;

  @CodeColumn()
  state!: ProductState;

  /** Counts what was handed in for approval: each resubmission is a new revision. */
  @CountColumn({ default: 1 })
  revision!: number;

  @IdColumn({ nullable: true })
  approvedItemId!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;

  /** What becomes of its running orders, as the notice of its suspension or withdrawal said; null while it is neither. */
  @CodeColumn({ nullable: true })
  runningOrders!: RunningOrders | null;

  @CountColumn({ default: 1 })
  version!: number;
}
