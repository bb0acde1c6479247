import { Column, Entity, ForeignKey } from 'typeorm';
import { AmountColumn, CountColumn, PrimaryIdColumn } from '../../../platform/persistence/columns';

/** What of a year's revenue came in by one product. */
@Entity('annual_product_result')
@ForeignKey('annual_result', ['annualResultId'], ['id'], { name: 'fk_annual_product_result_result' })
@ForeignKey('data_product', ['productId'], ['id'], { name: 'fk_annual_product_result_product' })
export class AnnualProductResultEntity {
  @PrimaryIdColumn()
  annualResultId!: string;

  @PrimaryIdColumn()
  productId!: string;

  @CountColumn()
  orderCount!: number;

  /** In charge units; as text, because many orders add up to more than a number holds exactly. */
  @Column({ type: 'decimal', precision: 20, scale: 0 })
  volume!: string;

  @AmountColumn()
  revenue!: string;
}
