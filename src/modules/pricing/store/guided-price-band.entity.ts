import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  PrimaryCodeColumn,
  PrimaryIdColumn,
  UnitPriceColumn,
  UnitsColumn,
} from '../../../platform/persistence/columns';

/** Between what amounts each unit may cost, for one class of buyers and number of compared fields. Never changed. */
@Entity('guided_price_band')
@Unique('uq_guided_price_band_limits', [
  'guidedPriceId',
  'customerClass',
  'fieldsFrom',
  'above',
  'ceiling',
  'floor',
])
export class GuidedPriceBandEntity {
  @PrimaryIdColumn()
  @ForeignKey('guided_price', { name: 'fk_guided_price_band_price' })
  guidedPriceId!: string;

  @PrimaryCodeColumn()
  customerClass!: string;

  @UnitsColumn({ primary: true })
  fieldsFrom!: number;

  /** Units that come before this band. */
  @UnitsColumn({ primary: true })
  above!: number;

  /** The last unit of this band; null for the one that goes on. */
  @UnitsColumn({ nullable: true })
  upTo!: number | null;

  /** What the issuer wrote, where it is a benchmark with floats; null for a ceiling. */
  @UnitPriceColumn({ nullable: true })
  benchmark!: string | null;

  @UnitPriceColumn()
  ceiling!: string;

  @UnitPriceColumn()
  floor!: string;
}
