import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { ChargeMeasure, ChargeUnit, FreeUseCondition, PurposeClass } from '../../../policy/vocabulary';

/** A product offered for one purpose class on one plan, which is its unit and measure. */
@Entity('offering')
@Unique('uq_offering_plan', ['productId', 'purposeClass', 'chargeUnit', 'chargeMeasure'])
@Unique('uq_offering_identity', ['id', 'productId', 'purposeClass'])
@Unique('uq_offering_class', ['id', 'purposeClass'])
export class OfferingEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('data_product', { name: 'fk_offering_product' })
  productId!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  chargeUnit!: ChargeUnit;

  @CodeColumn({ default: 'ONE' })
  chargeMeasure!: ChargeMeasure;

  /** The conditions of free use; null for a charged offering. */
  @JsonTextColumn({ nullable: true })
  freeUseConditions!: readonly FreeUseCondition[] | null;

  /** Since when the product is no longer offered for this purpose; null while it is. */
  @InstantColumn({ nullable: true })
  retiredAt!: Date | null;
}
