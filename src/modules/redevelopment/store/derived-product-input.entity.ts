import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CountColumn, IdColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** What a derived product is built on: an own delivered order, or another derived product. */
@Entity('derived_product_input')
@Unique('uq_derived_product_input_order', ['derivedProductId', 'orderId'])
@Unique('uq_derived_product_input_base', ['derivedProductId', 'baseDerivedProductId'])
@Index('ix_derived_product_input_product', ['baseProductId', 'derivedProductId'])
@Index('ix_derived_product_input_derived', ['baseDerivedProductId', 'derivedProductId'])
@ForeignKey('data_order', ['orderId', 'baseProductId'], ['id', 'productId'], {
  name: 'fk_derived_product_input_order',
})
export class DerivedProductInputEntity {
  @PrimaryIdColumn()
  @ForeignKey('derived_product', { name: 'fk_derived_product_input_owner' })
  derivedProductId!: string;

  @CountColumn({ primary: true })
  position!: number;

  @IdColumn({ nullable: true })
  orderId!: string | null;

  @IdColumn({ nullable: true })
  baseProductId!: string | null;

  @CountColumn({ nullable: true })
  baseProductRevision!: number | null;

  @IdColumn({ nullable: true })
  @ForeignKey('derived_product', { name: 'fk_derived_product_input_derived' })
  baseDerivedProductId!: string | null;
}
