import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PrimaryIdColumn,
  TextColumn,
  UnitPriceColumn,
} from '../../../platform/persistence/columns';
import type { ChargeUnit, PurposeClass, TaxBasis } from '../../../policy/vocabulary';

/** A government-guided ceiling for one charged offering. Replaced from a date by the next one; never changed. */
@Entity('guided_price')
@Unique('uq_guided_price_date', ['offeringId', 'effectiveFrom'])
@Unique('uq_guided_price_ceiling', ['id', 'offeringId', 'ceiling'])
@Unique('uq_guided_price_basis', ['id', 'offeringId', 'ceiling', 'chargeUnit', 'taxBasis'])
@ForeignKey('offering', ['offeringId', 'purposeClass'], ['id', 'purposeClass'], {
  name: 'fk_guided_price_offering',
})
export class GuidedPriceEntity {
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
  ceiling!: string;

  @TextColumn(100)
  documentNumber!: string;

  @LegalDateColumn()
  effectiveFrom!: string;

  @IdColumn()
  @ForeignKey('person', { name: 'fk_guided_price_person' })
  issuedBy!: string;

  @IdColumn()
  @ForeignKey('organisation', { name: 'fk_guided_price_office' })
  issuedByOrganisationId!: string;

  @InstantColumn()
  issuedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_guided_price_decision' })
  decisionId!: string;
}
