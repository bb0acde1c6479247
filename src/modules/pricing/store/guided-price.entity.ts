import { Entity, ForeignKey, Unique } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  FlagColumn,
  HashColumn,
  IdColumn,
  InstantColumn,
  LegalDateColumn,
  PercentColumn,
  PrimaryIdColumn,
  TextColumn,
  UnitPriceColumn,
} from '../../../platform/persistence/columns';
import type {
  AccumulationPeriod,
  ChargeUnit,
  GuidedPriceForm,
  PriceBasis,
  PurposeClass,
  TaxBasis,
} from '../../../policy/vocabulary';

/**
 * Between what amounts one charged offering may be sold. Replaced from a date by the next one; never changed. Before the
 * first guided price a confirmed trial tariff stands in its place: its document, person and body are those that confirmed.
 */
@Entity('guided_price')
@Unique('uq_guided_price_date', ['offeringId', 'effectiveFrom'])
@Unique('uq_guided_price_ceiling', ['id', 'offeringId', 'ceiling'])
@Unique('uq_guided_price_supersedes', ['supersedesId'])
@Unique('uq_guided_price_terms', ['id', 'offeringId', 'chargeUnit', 'taxBasis'])
@Unique('uq_guided_price_trial', ['trialTariffId'])
@Unique('uq_guided_price_basis', ['id', 'offeringId', 'ceiling', 'chargeUnit', 'taxBasis'])
@ForeignKey(
  'trial_tariff',
  ['trialTariffId', 'offeringId', 'chargeUnit', 'taxBasis', 'schemeHash'],
  ['id', 'offeringId', 'chargeUnit', 'taxBasis', 'schemeHash'],
  { name: 'fk_guided_price_trial' },
)
@ForeignKey('offering', ['offeringId', 'purposeClass'], ['id', 'purposeClass'], {
  name: 'fk_guided_price_offering',
})
export class GuidedPriceEntity {
  @PrimaryIdColumn()
  id!: string;

  @IdColumn()
  offeringId!: string;

  @CodeColumn({ default: 'GUIDED' })
  basis!: PriceBasis;

  /** The trial tariff that stands here until there is a guided price; null for a guided price. */
  @IdColumn({ nullable: true })
  trialTariffId!: string | null;

  @CodeColumn()
  purposeClass!: PurposeClass;

  @CodeColumn()
  chargeUnit!: ChargeUnit;

  @CodeColumn()
  taxBasis!: TaxBasis;

  @CodeColumn()
  form!: GuidedPriceForm;

  /** Of a benchmark, in percent of it; null for a ceiling. */
  @PercentColumn({ nullable: true })
  upPercent!: string | null;

  @PercentColumn({ nullable: true })
  downPercent!: string | null;

  @CodeColumn()
  accumulation!: AccumulationPeriod;

  @CountColumn({ nullable: true })
  repeatWindowDays!: number | null;

  @FlagColumn()
  chargesHitsOnly!: boolean;

  /** Over the canonical form of what the bands say, so that anybody can hold the bands against it. */
  @HashColumn()
  schemeHash!: string;

  /** How many bands it was written with; before the last of them it does not count, and after it none is added. */
  @CountColumn()
  bandCount!: number;

  /** The one ceiling of every use of everybody; null where ceilings differ, or where not every use is charged. */
  @UnitPriceColumn({ nullable: true })
  ceiling!: string | null;

  @TextColumn(100)
  documentNumber!: string;

  @LegalDateColumn()
  effectiveFrom!: string;

  /** The maximum permitted revenue within which it was issued; null for one from before maxima were kept here. */
  @IdColumn({ nullable: true })
  @ForeignKey('maximum_revenue', { name: 'fk_guided_price_maximum' })
  maximumRevenueId!: string | null;

  /** The highest ceiling of all bands, by which it is held against the maximum; null for one from before, and on trial. */
  @UnitPriceColumn({ nullable: true })
  highestCeiling!: string | null;

  /** How much of it is expected to be sold in a year; null for one from before. */
  @CountColumn({ nullable: true })
  forecastVolume!: number | null;

  /** The proposal from which it was issued; null for one without. */
  @IdColumn({ nullable: true })
  @ForeignKey('price_proposal', { name: 'fk_guided_price_proposal' })
  priceProposalId!: string | null;
  /** The one that it takes the place of, and why; null for one that was issued. */
  @IdColumn({ nullable: true })
  @ForeignKey('guided_price', { name: 'fk_guided_price_supersedes' })
  supersedesId!: string | null;

  @TextColumn(500, { nullable: true })
  reason!: string | null;

  /** By which the office was competent that day; null for one from before it was noted. */
  @IdColumn({ nullable: true })
  @ForeignKey('pricing_competence', { name: 'fk_guided_price_competence' })
  competenceId!: string | null;

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
