import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  ExactAmountColumn,
  IdColumn,
  PrimaryIdColumn,
  UnitPriceColumn,
  UnitsColumn,
} from '../../../platform/persistence/columns';

/** Units of a charged order that lie in one band of its tariff, and what they cost. Never changed. */
@Entity('order_charge_line')
@ForeignKey(
  'tariff_band',
  ['tariffId', 'lineClass', 'fieldsFrom', 'bandAbove', 'unitPrice'],
  ['tariffId', 'customerClass', 'fieldsFrom', 'above', 'unitPrice'],
  { name: 'fk_order_charge_line_band' },
)
export class OrderChargeLineEntity {
  @PrimaryIdColumn()
  @ForeignKey('data_order', { name: 'fk_order_charge_line_order' })
  orderId!: string;

  /** From 1, in the order of the units. */
  @CountColumn({ primary: true })
  lineNumber!: number;

  @IdColumn()
  tariffId!: string;

  /** Class and number of compared fields of the line of the tariff by which it is charged. */
  @CodeColumn()
  lineClass!: string;

  @UnitsColumn()
  fieldsFrom!: number;

  @UnitsColumn()
  bandAbove!: number;

  /** Units of the buyer that came before in the period over which the tariff counts. */
  @UnitsColumn()
  unitsBefore!: number;

  @UnitsColumn()
  units!: number;

  @UnitPriceColumn()
  unitPrice!: string;

  /** Yuan, exact: the order is rounded to the fen once. */
  @ExactAmountColumn()
  amount!: string;
}
