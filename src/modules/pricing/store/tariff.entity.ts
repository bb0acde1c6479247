import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  UnitPriceColumn,
} from '../../../platform/persistence/columns';
import type { AccumulationPeriod, ChargeUnit, PurposeClass, TaxBasis } from '../../../policy/vocabulary';

/** What the operator charges, at or below the guided price that it names. */
@Entity('tariff')
@Unique('uq_tariff_date', ['offeringId', 'effectiveFrom'])
@Unique('uq_tariff_price', ['id', 'offeringId', 'unitPrice'])
@ForeignKey('offering', ['offeringId', 'purposeClass'], ['id', 'purposeClass'], {
  name: 'fk_tariff_offering',
})
@ForeignKey(
  'guided_price',
  ['guidedPriceId', 'offeringId', 'ceiling', 'chargeUnit', 'taxBasis'],
  ['id', 'offeringId', 'ceiling', 'chargeUnit', 'taxBasis'],
  { name: 'fk_tariff_guided_price' },
)
@ForeignKey(
  'guided_price',
  ['guidedPriceId', 'offeringId', 'chargeUnit', 'taxBasis'],
  ['id', 'offeringId', 'chargeUnit', 'taxBasis'],
  { name: 'fk_tariff_guided_terms' },
)
export class TariffEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  offeringId!: string;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  chargeUnit!: ChargeUnit;

  @CodeColumn()
  taxBasis!: TaxBasis;

  @CodeColumn()
  accumulation!: AccumulationPeriod;

  @CountColumn({ nullable: true })
  repeatWindowDays!: number | null;

  @FlagColumn()
  chargesHitsOnly!: boolean;

  /** Over the canonical form of what the bands say, so that anybody can hold the bands against it. */
  @HashColumn()
  schemeHash!: string;

  /** How many bands it was written with; before the last of them nothing is sold, and after it none is added. */
  @CountColumn()
  bandCount!: number;

  /** The one price of every use of everybody; null where prices differ, or where not every use is charged. */
  @UnitPriceColumn({ nullable: true })
  unitPrice!: string | null;

  @IdColumn()
  guidedPriceId!: string;

  /** Copied from the guided price where that has one ceiling, so that the database itself compares the two. */
  @UnitPriceColumn({ nullable: true })
  ceiling!: string | null;

  @LegalDateColumn()
  effectiveFrom!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_tariff_person' })
  setBy!: string;

  @InstantColumn()
  setAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_tariff_decision' })
  decisionId!: string;
}
