import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  PrimaryCodeColumn,
  PrimaryIdColumn,
  UnitPriceColumn,
  UnitsColumn,
} from '../../../platform/persistence/columns';

/** What each unit costs, cut so that each band lies in one band of the guided price and carries its limits. Never changed. */
@Entity('tariff_band')
@Unique('uq_tariff_band_price', ['tariffId', 'customerClass', 'fieldsFrom', 'above', 'unitPrice'])
@ForeignKey(
  'guided_price_band',
  ['guidedPriceId', 'guideClass', 'guideFieldsFrom', 'guideAbove', 'ceiling', 'floor'],
  ['guidedPriceId', 'customerClass', 'fieldsFrom', 'above', 'ceiling', 'floor'],
  { name: 'fk_tariff_band_guide' },
)
export class TariffBandEntity {
  @PrimaryIdColumn()
  @ForeignKey('tariff', { name: 'fk_tariff_band_tariff' })
  tariffId!: string;

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

  @UnitPriceColumn()
  unitPrice!: string;

  /** The guided price of the tariff, and the line and band of it in which this band lies. */
  @IdColumn({ nullable: true })
  guidedPriceId!: string | null;

  @CodeColumn({ nullable: true })
  guideClass!: string | null;

  @UnitsColumn({ nullable: true })
  guideFieldsFrom!: number | null;

  @UnitsColumn({ nullable: true })
  guideAbove!: number | null;

  /** Copied from that band, so that the database itself compares the two. */
  @UnitPriceColumn({ nullable: true })
  ceiling!: string | null;

  @UnitPriceColumn({ nullable: true })
  floor!: string | null;
}
