import { Entity, ForeignKey, Unique } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryIdColumn, TextColumn } from '../../../platform/persistence/columns';

/** An application scenario for which a product is offered. An order names one. */
@Entity('product_scenario')
@Unique('uq_product_scenario_name', ['productId', 'name'])
@Unique('uq_product_scenario_of_product', ['id', 'productId'])
export class ProductScenarioEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  @ForeignKey('data_product', { name: 'fk_product_scenario_product' })
  productId!: string;

  @TextColumn(200)
  name!: string;

  /** Since when the product is no longer offered for it; null while it is. */
  @InstantColumn({ nullable: true })
  retiredAt!: Date | null;
}
