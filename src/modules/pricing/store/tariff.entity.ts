import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  UnitPriceColumn,
} from '../../../platform/persistence/columns';
import type { ChargeUnit, PurposeClass, TaxBasis } from '../../../policy/vocabulary';

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

  @UnitPriceColumn()
  unitPrice!: string;

  @IdColumn()
  guidedPriceId!: string;

  /** Copied from the guided price, so that the database itself compares the two. */
  @UnitPriceColumn()
  ceiling!: string;

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
